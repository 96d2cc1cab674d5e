// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The operations of the tag `terraform`.

use super::operation::Operation;
use super::runtime::{self, body, form, negotiation, parameters};

/// The Account API of Terraform: JSON:API 1.0 documents with properties in kebab-case, sent as
/// `application/vnd.api+json`.
///
/// Content negotiation follows JSON:API 1.0: a request body whose media type has parameters is rejected
/// with 415, and a request whose `Accept` lists JSON:API only with parameters with 406. The query
/// parameters `include`, `sort`, `fields[…]` and `filter[…]` are not supported and rejected with 400. A
/// request that the token does not permit is answered with 404, like one for a resource that does not
/// exist.
#[diagnostic::on_unimplemented(
    message = "`{Self}` implements neither `Terraform` nor `TryTerraform`"
)]
pub trait Terraform: super::security::Authenticator {
    /// Returns the account that the token belongs to, including its e-mail address. This works for service
    /// accounts and for suspended accounts too.
    ///
    /// Send the `ETag` of the response as `If-Match` with `update_account` to change only what you have
    /// seen.
    ///
    /// `GET /api/v2/account/details`
    ///
    /// # Example
    ///
    /// ```http
    /// GET /api/v2/account/details HTTP/1.1
    /// Authorization: Bearer TOKEN
    /// ```
    ///
    /// ```http
    /// HTTP/1.1 200 OK
    /// Content-Type: application/vnd.api+json
    ///
    /// {
    ///   "data": {
    ///     "attributes": {
    ///       "avatar-url": "https://example.com/avatar.png",
    ///       "email": "admin@example.com",
    ///       "is-service-account": false,
    ///       "two-factor": {
    ///         "enabled": true,
    ///         "verified": true
    ///       },
    ///       "username": "admin-user"
    ///     },
    ///     "id": "user-12345abcd",
    ///     "type": "users"
    ///   }
    /// }
    /// ```
    fn get_account_details(
        &self,
        principal: Self::Principal,
        request: GetAccountDetailsRequest,
    ) -> impl ::std::future::Future<
        Output = GetAccountDetailsResponse,
    > + ::std::marker::Send;

    /// Changes the username, the e-mail address, or both. What the request leaves out stays as it is: a
    /// document without attributes changes nothing and succeeds. Undeclared properties are ignored.
    ///
    /// If addresses must be confirmed, a new address is not effective at once: it is `unconfirmed-email`
    /// until `confirm_email` is called with the token from the mail to that address. A newer address
    /// replaces one that awaits confirmation, the same address changes nothing and sends no mail, and the
    /// current address cancels the change.
    ///
    /// A read token and the token of a suspended account cannot make changes; the response is 404.
    ///
    /// With `If-Match`, the change is made only if the account has not changed since `get_account_details`
    /// returned this `ETag`.
    ///
    /// `PATCH /api/v2/account/update`
    ///
    /// # Example
    ///
    /// ```http
    /// PATCH /api/v2/account/update HTTP/1.1
    /// Authorization: Bearer TOKEN
    /// Content-Type: application/vnd.api+json
    ///
    /// {
    ///   "data": {
    ///     "attributes": {
    ///       "email": "admin@example.com"
    ///     },
    ///     "type": "users"
    ///   }
    /// }
    /// ```
    ///
    /// ```http
    /// HTTP/1.1 200 OK
    /// Content-Type: application/vnd.api+json
    ///
    /// {
    ///   "data": {
    ///     "attributes": {
    ///       "avatar-url": "https://www.gravatar.com/avatar/9babb00091b97b9ce9538c45807fd35f?s=100&d=mm",
    ///       "username": "admin"
    ///     },
    ///     "id": "user-V3R563qtJNcExAkN",
    ///     "links": {
    ///       "self": "/api/v2/users/admin"
    ///     },
    ///     "relationships": {
    ///       "authentication-tokens": {
    ///         "links": {
    ///           "related": "/api/v2/users/admin/authentication-tokens"
    ///         }
    ///       }
    ///     },
    ///     "type": "users"
    ///   }
    /// }
    /// ```
    fn update_account(
        &self,
        principal: Self::Principal,
        request: UpdateAccountRequest,
    ) -> impl ::std::future::Future<
        Output = UpdateAccountResponse,
    > + ::std::marker::Send;

    /// Replaces the password of the account that the token belongs to. The request contains the current
    /// password.
    ///
    /// Tokens remain valid, unless `revoke_tokens` is true: then all tokens of the account are revoked
    /// except the one that sends this request. A read token and the token of a suspended account cannot
    /// make changes; the response is 404.
    ///
    /// `PATCH /api/v2/account/password`
    ///
    /// # Example
    ///
    /// ```http
    /// PATCH /api/v2/account/password HTTP/1.1
    /// Authorization: Bearer TOKEN
    /// Content-Type: application/vnd.api+json
    ///
    /// {
    ///   "data": {
    ///     "attributes": {
    ///       "current_password": "current password example",
    ///       "password": "new password example",
    ///       "password_confirmation": "new password example"
    ///     },
    ///     "type": "users"
    ///   }
    /// }
    /// ```
    ///
    /// ```http
    /// HTTP/1.1 200 OK
    /// Content-Type: application/vnd.api+json
    ///
    /// {
    ///   "data": {
    ///     "attributes": {
    ///       "auth-method": "tfc",
    ///       "avatar-url": "https://www.gravatar.com/avatar/e64c7d89f26bd1972efa854d13d7dd61?s=100&d=mm",
    ///       "email": "admin@example.com",
    ///       "is-service-account": false,
    ///       "is-site-admin": true,
    ///       "is-sso-login": false,
    ///       "permissions": {
    ///         "can-change-email": true,
    ///         "can-change-username": true,
    ///         "can-create-organizations": false,
    ///         "can-manage-user-tokens": true
    ///       },
    ///       "two-factor": {
    ///         "enabled": false,
    ///         "verified": false
    ///       },
    ///       "unconfirmed-email": null,
    ///       "username": "admin",
    ///       "v2-only": false
    ///     },
    ///     "id": "user-V3R563qtJNcExAkN",
    ///     "links": {
    ///       "self": "/api/v2/users/admin"
    ///     },
    ///     "relationships": {
    ///       "authenticated-resource": {
    ///         "data": {
    ///           "id": "user-V3R563qtJNcExAkN",
    ///           "type": "users"
    ///         },
    ///         "links": {
    ///           "related": "/api/v2/users/admin"
    ///         }
    ///       },
    ///       "authentication-tokens": {
    ///         "links": {
    ///           "related": "/api/v2/users/admin/authentication-tokens"
    ///         }
    ///       }
    ///     },
    ///     "type": "users"
    ///   }
    /// }
    /// ```
    fn change_password(
        &self,
        principal: Self::Principal,
        request: ChangePasswordRequest,
    ) -> impl ::std::future::Future<
        Output = ChangePasswordResponse,
    > + ::std::marker::Send;

    /// Returns a user, by id or by username. Any user can be shown. The e-mail address is only in the
    /// response if the user is the one that the token belongs to.
    ///
    /// `GET /api/v2/users/{user}`
    ///
    /// # Example
    ///
    /// ```http
    /// GET /api/v2/users/admin HTTP/1.1
    /// Authorization: Bearer TOKEN
    /// ```
    ///
    /// ```http
    /// HTTP/1.1 200 OK
    /// Content-Type: application/vnd.api+json
    ///
    /// {
    ///   "data": {
    ///     "attributes": {
    ///       "auth-method": "tfc",
    ///       "avatar-url": "https://www.gravatar.com/avatar/9babb00091b97b9ce9538c45807fd35f?s=100&d=mm",
    ///       "is-service-account": false,
    ///       "is-site-admin": false,
    ///       "is-sso-login": false,
    ///       "permissions": {
    ///         "can-change-email": false,
    ///         "can-change-username": false,
    ///         "can-create-organizations": false,
    ///         "can-manage-user-tokens": false
    ///       },
    ///       "two-factor": {
    ///         "enabled": true,
    ///         "verified": false
    ///       },
    ///       "unconfirmed-email": null,
    ///       "username": "user-2fa",
    ///       "v2-only": false
    ///     },
    ///     "id": "user-62goNpx1ThQf689e",
    ///     "links": {
    ///       "self": "/api/v2/users/user-2fa"
    ///     },
    ///     "relationships": {
    ///       "authentication-tokens": {
    ///         "links": {
    ///           "related": "/api/v2/users/user-2fa/authentication-tokens"
    ///         }
    ///       }
    ///     },
    ///     "type": "users"
    ///   }
    /// }
    /// ```
    fn get_user(
        &self,
        principal: Self::Principal,
        request: GetUserRequest,
    ) -> impl ::std::future::Future<Output = GetUserResponse> + ::std::marker::Send;

    /// Returns the tokens of your own account that have neither been deleted nor expired, newest first and
    /// without their secrets. For another account, the response is 404.
    ///
    /// The list is paged. `links` has the paths of the neighbouring pages, and `meta` the total number of
    /// tokens. A page after the last one is empty.
    ///
    /// `GET /api/v2/users/{user}/authentication-tokens`
    ///
    /// # Example
    ///
    /// ```http
    /// GET /api/v2/users/admin/authentication-tokens HTTP/1.1
    /// Authorization: Bearer TOKEN
    /// ```
    ///
    /// ```http
    /// HTTP/1.1 200 OK
    /// Content-Type: application/vnd.api+json
    ///
    /// {
    ///   "data": [
    ///     {
    ///       "attributes": {
    ///         "created-at": "2025-09-18T20:12:00Z",
    ///         "description": "api",
    ///         "expired-at": "2099-09-18T20:12:00Z",
    ///         "last-used-at": null,
    ///         "scope": "read",
    ///         "token": null
    ///       },
    ///       "id": "at-QmATJea6aWj1xR2t",
    ///       "type": "authentication-tokens"
    ///     },
    ///     {
    ///       "attributes": {
    ///         "created-at": "2025-01-12T09:30:00Z",
    ///         "description": "",
    ///         "expired-at": null,
    ///         "last-used-at": "2025-09-18T20:11:58Z",
    ///         "scope": "admin",
    ///         "token": null
    ///       },
    ///       "id": "at-6yEmxNAhaoQLH1Da",
    ///       "type": "authentication-tokens"
    ///     }
    ///   ],
    ///   "links": {
    ///     "first": "/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=1&page%5Bsize%5D=20",
    ///     "last": "/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=1&page%5Bsize%5D=20",
    ///     "next": null,
    ///     "prev": null,
    ///     "self": "/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=1&page%5Bsize%5D=20"
    ///   },
    ///   "meta": {
    ///     "pagination": {
    ///       "current-page": 1,
    ///       "next-page": null,
    ///       "page-size": 20,
    ///       "prev-page": null,
    ///       "total-count": 2,
    ///       "total-pages": 1
    ///     }
    ///   }
    /// }
    /// ```
    fn list_user_tokens(
        &self,
        principal: Self::Principal,
        request: ListUserTokensRequest,
    ) -> impl ::std::future::Future<
        Output = ListUserTokensResponse,
    > + ::std::marker::Send;

    /// Creates a token and returns it with its secret, which cannot be shown again. Undeclared properties
    /// are ignored.
    ///
    /// The new token cannot have a larger scope, or expire later, than the token that creates it. An
    /// account has at most 1,000 tokens that have not expired; the response to one more is 422. For another
    /// account, for a read token and for the token of a suspended account, the response is 404.
    ///
    /// `POST /api/v2/users/{user}/authentication-tokens`
    ///
    /// # Example
    ///
    /// ```http
    /// POST /api/v2/users/admin/authentication-tokens HTTP/1.1
    /// Authorization: Bearer TOKEN
    /// Content-Type: application/vnd.api+json
    ///
    /// {
    ///   "data": {
    ///     "attributes": {
    ///       "description": "api"
    ///     },
    ///     "type": "authentication-tokens"
    ///   }
    /// }
    /// ```
    ///
    /// ```http
    /// HTTP/1.1 201 Created
    /// Content-Type: application/vnd.api+json
    ///
    /// {
    ///   "data": {
    ///     "attributes": {
    ///       "created-at": "2025-09-18T20:12:00Z",
    ///       "description": "api",
    ///       "expired-at": "2099-09-18T20:12:00Z",
    ///       "last-used-at": null,
    ///       "scope": "read",
    ///       "token": "example-token-secret"
    ///     },
    ///     "id": "at-QmATJea6aWj1xR2t",
    ///     "type": "authentication-tokens"
    ///   }
    /// }
    /// ```
    fn create_user_token(
        &self,
        principal: Self::Principal,
        request: CreateUserTokenRequest,
    ) -> impl ::std::future::Future<
        Output = CreateUserTokenResponse,
    > + ::std::marker::Send;

    /// Returns a token of your own account, without its secret. For a token of another account, the
    /// response is 404.
    ///
    /// `GET /api/v2/authentication-tokens/{token_id}`
    ///
    /// # Example
    ///
    /// ```http
    /// GET /api/v2/authentication-tokens/at-6yEmxNAhaoQLH1Da HTTP/1.1
    /// Authorization: Bearer TOKEN
    /// ```
    ///
    /// ```http
    /// HTTP/1.1 200 OK
    /// Content-Type: application/vnd.api+json
    ///
    /// {
    ///   "data": {
    ///     "attributes": {
    ///       "created-at": "2025-01-12T09:30:00Z",
    ///       "description": "api",
    ///       "expired-at": null,
    ///       "last-used-at": "2025-09-18T20:11:58Z",
    ///       "scope": "write",
    ///       "token": null
    ///     },
    ///     "id": "at-6yEmxNAhaoQLH1Da",
    ///     "type": "authentication-tokens"
    ///   }
    /// }
    /// ```
    fn get_user_token(
        &self,
        principal: Self::Principal,
        request: GetUserTokenRequest,
    ) -> impl ::std::future::Future<Output = GetUserTokenResponse> + ::std::marker::Send;

    /// Revokes a token: from now on it is rejected. A token can delete itself. For a token of another
    /// account, for a read token and for the token of a suspended account, the response is 404.
    ///
    /// `DELETE /api/v2/authentication-tokens/{token_id}`
    ///
    /// # Example
    ///
    /// ```http
    /// DELETE /api/v2/authentication-tokens/at-6yEmxNAhaoQLH1Da HTTP/1.1
    /// Authorization: Bearer TOKEN
    /// ```
    ///
    /// ```http
    /// HTTP/1.1 204 No Content
    /// ```
    fn delete_user_token(
        &self,
        principal: Self::Principal,
        request: DeleteUserTokenRequest,
    ) -> impl ::std::future::Future<
        Output = DeleteUserTokenResponse,
    > + ::std::marker::Send;

    /// Returns the paths of the services on this host. `terraform login` and other clients read this
    /// document first. It is `application/json`, although the errors are JSON:API documents as in all of
    /// this API family.
    ///
    /// `GET /.well-known/terraform.json`
    ///
    /// # Example
    ///
    /// ```http
    /// GET /.well-known/terraform.json HTTP/1.1
    /// ```
    ///
    /// ```http
    /// HTTP/1.1 200 OK
    /// Content-Type: application/json
    ///
    /// {
    ///   "modules.v1": "/api/registry/v1/modules/",
    ///   "tfe.v2": "/api/v2/"
    /// }
    /// ```
    fn discover_services(
        &self,
        request: DiscoverServicesRequest,
    ) -> impl ::std::future::Future<
        Output = DiscoverServicesResponse,
    > + ::std::marker::Send;

    /// Returns the version of the API and the name of the service in response headers. Clients call this
    /// first; it can also serve to check the connection.
    ///
    /// `GET /api/v2/ping`
    ///
    /// # Example
    ///
    /// ```http
    /// GET /api/v2/ping HTTP/1.1
    /// ```
    ///
    /// ```http
    /// HTTP/1.1 204 No Content
    /// ```
    fn ping(
        &self,
        request: PingRequest,
    ) -> impl ::std::future::Future<Output = PingResponse> + ::std::marker::Send;
}

/// [`Terraform`] for services that use the context of the request, or return errors with `?`.
///
/// Implement one of the two: what implements `Terraform` also implements this trait.
#[diagnostic::on_unimplemented(
    message = "`{Self}` implements neither `Terraform` nor `TryTerraform`"
)]
pub trait TryTerraform: super::security::Authenticator {
    /// The error of the methods, such as [`ErrorResponse`](super::ErrorResponse).
    type Error: runtime::ErrorFor<GetAccountDetailsResponse>
        + runtime::ErrorFor<UpdateAccountResponse>
        + runtime::ErrorFor<ChangePasswordResponse>
        + runtime::ErrorFor<GetUserResponse>
        + runtime::ErrorFor<ListUserTokensResponse>
        + runtime::ErrorFor<CreateUserTokenResponse>
        + runtime::ErrorFor<GetUserTokenResponse>
        + runtime::ErrorFor<DeleteUserTokenResponse>
        + runtime::ErrorFor<DiscoverServicesResponse>
        + runtime::ErrorFor<PingResponse>;

    /// `GET /api/v2/account/details`: see [`Terraform::get_account_details`].
    fn try_get_account_details(
        &self,
        context: super::RequestContext<'_>,
        principal: Self::Principal,
        request: GetAccountDetailsRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<GetAccountDetailsResponse, Self::Error>,
    > + ::std::marker::Send;

    /// `PATCH /api/v2/account/update`: see [`Terraform::update_account`].
    fn try_update_account(
        &self,
        context: super::RequestContext<'_>,
        principal: Self::Principal,
        request: UpdateAccountRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<UpdateAccountResponse, Self::Error>,
    > + ::std::marker::Send;

    /// `PATCH /api/v2/account/password`: see [`Terraform::change_password`].
    fn try_change_password(
        &self,
        context: super::RequestContext<'_>,
        principal: Self::Principal,
        request: ChangePasswordRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<ChangePasswordResponse, Self::Error>,
    > + ::std::marker::Send;

    /// `GET /api/v2/users/{user}`: see [`Terraform::get_user`].
    fn try_get_user(
        &self,
        context: super::RequestContext<'_>,
        principal: Self::Principal,
        request: GetUserRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<GetUserResponse, Self::Error>,
    > + ::std::marker::Send;

    /// `GET /api/v2/users/{user}/authentication-tokens`: see [`Terraform::list_user_tokens`].
    fn try_list_user_tokens(
        &self,
        context: super::RequestContext<'_>,
        principal: Self::Principal,
        request: ListUserTokensRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<ListUserTokensResponse, Self::Error>,
    > + ::std::marker::Send;

    /// `POST /api/v2/users/{user}/authentication-tokens`: see [`Terraform::create_user_token`].
    fn try_create_user_token(
        &self,
        context: super::RequestContext<'_>,
        principal: Self::Principal,
        request: CreateUserTokenRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<CreateUserTokenResponse, Self::Error>,
    > + ::std::marker::Send;

    /// `GET /api/v2/authentication-tokens/{token_id}`: see [`Terraform::get_user_token`].
    fn try_get_user_token(
        &self,
        context: super::RequestContext<'_>,
        principal: Self::Principal,
        request: GetUserTokenRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<GetUserTokenResponse, Self::Error>,
    > + ::std::marker::Send;

    /// `DELETE /api/v2/authentication-tokens/{token_id}`: see [`Terraform::delete_user_token`].
    fn try_delete_user_token(
        &self,
        context: super::RequestContext<'_>,
        principal: Self::Principal,
        request: DeleteUserTokenRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<DeleteUserTokenResponse, Self::Error>,
    > + ::std::marker::Send;

    /// `GET /.well-known/terraform.json`: see [`Terraform::discover_services`].
    fn try_discover_services(
        &self,
        context: super::RequestContext<'_>,
        request: DiscoverServicesRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<DiscoverServicesResponse, Self::Error>,
    > + ::std::marker::Send;

    /// `GET /api/v2/ping`: see [`Terraform::ping`].
    fn try_ping(
        &self,
        context: super::RequestContext<'_>,
        request: PingRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<PingResponse, Self::Error>,
    > + ::std::marker::Send;
}

impl<S: Terraform> TryTerraform for S {
    type Error = ::std::convert::Infallible;

    #[inline]
    fn try_get_account_details(
        &self,
        context: super::RequestContext<'_>,
        principal: Self::Principal,
        request: GetAccountDetailsRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<GetAccountDetailsResponse, Self::Error>,
    > + ::std::marker::Send {
        let response = Terraform::get_account_details(self, principal, request);
        async move { ::std::result::Result::Ok(response.await) }
    }

    #[inline]
    fn try_update_account(
        &self,
        context: super::RequestContext<'_>,
        principal: Self::Principal,
        request: UpdateAccountRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<UpdateAccountResponse, Self::Error>,
    > + ::std::marker::Send {
        let response = Terraform::update_account(self, principal, request);
        async move { ::std::result::Result::Ok(response.await) }
    }

    #[inline]
    fn try_change_password(
        &self,
        context: super::RequestContext<'_>,
        principal: Self::Principal,
        request: ChangePasswordRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<ChangePasswordResponse, Self::Error>,
    > + ::std::marker::Send {
        let response = Terraform::change_password(self, principal, request);
        async move { ::std::result::Result::Ok(response.await) }
    }

    #[inline]
    fn try_get_user(
        &self,
        context: super::RequestContext<'_>,
        principal: Self::Principal,
        request: GetUserRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<GetUserResponse, Self::Error>,
    > + ::std::marker::Send {
        let response = Terraform::get_user(self, principal, request);
        async move { ::std::result::Result::Ok(response.await) }
    }

    #[inline]
    fn try_list_user_tokens(
        &self,
        context: super::RequestContext<'_>,
        principal: Self::Principal,
        request: ListUserTokensRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<ListUserTokensResponse, Self::Error>,
    > + ::std::marker::Send {
        let response = Terraform::list_user_tokens(self, principal, request);
        async move { ::std::result::Result::Ok(response.await) }
    }

    #[inline]
    fn try_create_user_token(
        &self,
        context: super::RequestContext<'_>,
        principal: Self::Principal,
        request: CreateUserTokenRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<CreateUserTokenResponse, Self::Error>,
    > + ::std::marker::Send {
        let response = Terraform::create_user_token(self, principal, request);
        async move { ::std::result::Result::Ok(response.await) }
    }

    #[inline]
    fn try_get_user_token(
        &self,
        context: super::RequestContext<'_>,
        principal: Self::Principal,
        request: GetUserTokenRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<GetUserTokenResponse, Self::Error>,
    > + ::std::marker::Send {
        let response = Terraform::get_user_token(self, principal, request);
        async move { ::std::result::Result::Ok(response.await) }
    }

    #[inline]
    fn try_delete_user_token(
        &self,
        context: super::RequestContext<'_>,
        principal: Self::Principal,
        request: DeleteUserTokenRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<DeleteUserTokenResponse, Self::Error>,
    > + ::std::marker::Send {
        let response = Terraform::delete_user_token(self, principal, request);
        async move { ::std::result::Result::Ok(response.await) }
    }

    #[inline]
    fn try_discover_services(
        &self,
        context: super::RequestContext<'_>,
        request: DiscoverServicesRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<DiscoverServicesResponse, Self::Error>,
    > + ::std::marker::Send {
        let response = Terraform::discover_services(self, request);
        async move { ::std::result::Result::Ok(response.await) }
    }

    #[inline]
    fn try_ping(
        &self,
        context: super::RequestContext<'_>,
        request: PingRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<PingResponse, Self::Error>,
    > + ::std::marker::Send {
        let response = Terraform::ping(self, request);
        async move { ::std::result::Result::Ok(response.await) }
    }
}

/// A tower service that serves only this tag: `S` implements [`TryTerraform`], and `E` the error documents.
///
/// Other paths of the contract are not found, and other methods of a path are not allowed.
pub type Server<S, E> = runtime::Server<Contract<S, E>>;

/// The operations of this tag, with `S` as their implementation and `E` as that of the error documents.
pub struct Contract<S, E>(::std::marker::PhantomData<fn() -> (S, E)>);

impl<S: TryTerraform, E: super::ErrorDocuments> runtime::Contract for Contract<S, E> {
    type Operation = Operation;

    type Service = S;

    type ErrorDocuments = E;

    fn operations() -> &'static [Operation] {
        Operation::ALL
    }

    fn serves(operation: Operation) -> bool {
        ::std::matches!(
            operation, Operation::GetAccountDetails | Operation::UpdateAccount |
            Operation::ChangePassword | Operation::GetUser | Operation::ListUserTokens |
            Operation::CreateUserToken | Operation::GetUserToken |
            Operation::DeleteUserToken | Operation::DiscoverServices | Operation::Ping
        )
    }

    fn routes() -> &'static runtime::routing::Node<Operation> {
        &super::router::ROOT
    }

    fn info(operation: Operation) -> &'static runtime::OperationInfo {
        operation.info()
    }

    fn challenge(operation: Operation) -> &'static str {
        super::router::challenge(operation)
    }

    async fn dispatch<B: runtime::RequestBody>(
        service: &S,
        operation: Operation,
        parts: &::http::request::Parts,
        captures: &runtime::routing::Captures<'_>,
        body: B,
        limits: runtime::Limits,
    ) -> ::std::result::Result<runtime::Response, runtime::Rejection> {
        match operation {
            Operation::GetAccountDetails => {
                serve_get_account_details(service, parts, captures, body, limits).await
            }
            Operation::UpdateAccount => {
                serve_update_account(service, parts, captures, body, limits).await
            }
            Operation::ChangePassword => {
                serve_change_password(service, parts, captures, body, limits).await
            }
            Operation::GetUser => {
                serve_get_user(service, parts, captures, body, limits).await
            }
            Operation::ListUserTokens => {
                serve_list_user_tokens(service, parts, captures, body, limits).await
            }
            Operation::CreateUserToken => {
                serve_create_user_token(service, parts, captures, body, limits).await
            }
            Operation::GetUserToken => {
                serve_get_user_token(service, parts, captures, body, limits).await
            }
            Operation::DeleteUserToken => {
                serve_delete_user_token(service, parts, captures, body, limits).await
            }
            Operation::DiscoverServices => {
                serve_discover_services(service, parts, captures, body, limits).await
            }
            Operation::Ping => serve_ping(service, parts, captures, body, limits).await,
            _ => ::std::result::Result::Err(runtime::Rejection::not_found()),
        }
    }

    fn reject(
        errors: &E,
        operation: Operation,
        rejection: &runtime::Rejection,
    ) -> ::std::result::Result<runtime::Response, runtime::ResponseError> {
        super::router::reject(errors, operation, rejection)
    }

    fn reject_unmatched(
        errors: &E,
        path: &str,
        rejection: &runtime::Rejection,
    ) -> ::std::result::Result<runtime::Response, runtime::ResponseError> {
        super::router::reject_unmatched(errors, path, rejection)
    }
}

/// A request to `get_account_details`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct GetAccountDetailsRequest {
    /// Returns 304 without a body if this is still the `ETag` of the response. A list of tags, separated by
    /// commas, allows any of them, and `*` every one. Tags are compared without `W/`.
    pub if_none_match: ::std::option::Option<::std::string::String>,
}

/// The responses of `get_account_details`.
#[derive(Debug, Clone, PartialEq)]
pub enum GetAccountDetailsResponse {
    /// The account, including its e-mail address.
    Ok {
        /// Identifies this state of the response: a strong entity tag that changes whenever the response changes. Send it
        /// as `If-Match` or `If-None-Match`. The service always sends it, but a proxy may remove it.
        etag: ::std::option::Option<::std::string::String>,
        /// The body.
        body: super::types::UserDocument,
    },
    /// The response would be the one that `If-None-Match` names. There is no body.
    NotModified {
        /// Identifies this state of the response: a strong entity tag that changes whenever the response changes. Send it
        /// as `If-Match` or `If-None-Match`. The service always sends it, but a proxy may remove it.
        etag: ::std::option::Option<::std::string::String>,
    },
    /// A query parameter is not supported or has an invalid value. There is one error object for each of them,
    /// with its name in `source.parameter`. A request header with an invalid value is rejected likewise, but has
    /// no `source`.
    BadRequest {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The token is missing, malformed, unknown, expired or revoked, or its account is closed.
    Unauthorized {
        /// The authentication scheme to use.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// `Accept` excludes every media type of the response.
    NotAcceptable {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Too many requests. `Retry-After` says how long to wait.
    TooManyRequests {
        /// How long to wait before the next request, in whole seconds; never a date.
        retry_after: i32,
        /// The number of requests allowed per second, at least 4.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// The number of requests that are left until the limit is reset.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// The time until the limit is reset, in whole seconds; never a date.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// An unexpected error. The response has no details; the operator of the server finds them in its log.
    InternalServerError {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The service is temporarily unavailable. Try again later.
    ServiceUnavailable {
        /// How long to wait before the next request, in whole seconds; never a date. Absent if unknown.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
}

impl GetAccountDetailsResponse {
    /// Returns the status.
    #[must_use]
    pub fn status(&self) -> ::http::StatusCode {
        match self {
            Self::Ok { .. } => ::http::StatusCode::OK,
            Self::NotModified { .. } => super::runtime::response::status(304),
            Self::BadRequest { .. } => ::http::StatusCode::BAD_REQUEST,
            Self::Unauthorized { .. } => ::http::StatusCode::UNAUTHORIZED,
            Self::NotAcceptable { .. } => ::http::StatusCode::NOT_ACCEPTABLE,
            Self::TooManyRequests { .. } => ::http::StatusCode::TOO_MANY_REQUESTS,
            Self::InternalServerError { .. } => ::http::StatusCode::INTERNAL_SERVER_ERROR,
            Self::ServiceUnavailable { .. } => ::http::StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Converts to an HTTP response.
    ///
    /// # Errors
    /// A header value is invalid, or the body cannot be serialized.
    pub fn into_response(
        self,
    ) -> ::std::result::Result<super::runtime::Response, super::runtime::ResponseError> {
        ::std::result::Result::Ok(
            match self {
                Self::Ok { etag: header_etag, body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::OK, json "application/vnd.api+json" body;
                        optional "etag" header_etag
                    )
                }
                Self::NotModified { etag: header_etag } => {
                    super::runtime::write_response!(
                        super::runtime::response::status(304); optional "etag"
                        header_etag
                    )
                }
                Self::BadRequest { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::BAD_REQUEST, json "application/vnd.api+json"
                        body
                    )
                }
                Self::Unauthorized {
                    www_authenticate: header_www_authenticate,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNAUTHORIZED, json "application/vnd.api+json"
                        body; required "www-authenticate" header_www_authenticate
                    )
                }
                Self::NotAcceptable { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_ACCEPTABLE, json
                        "application/vnd.api+json" body
                    )
                }
                Self::TooManyRequests {
                    retry_after: header_retry_after,
                    x_rate_limit_limit: header_x_rate_limit_limit,
                    x_rate_limit_remaining: header_x_rate_limit_remaining,
                    x_rate_limit_reset: header_x_rate_limit_reset,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::TOO_MANY_REQUESTS, json
                        "application/vnd.api+json" body; required "retry-after"
                        header_retry_after; optional "x-ratelimit-limit"
                        header_x_rate_limit_limit; optional "x-ratelimit-remaining"
                        header_x_rate_limit_remaining; optional "x-ratelimit-reset"
                        header_x_rate_limit_reset
                    )
                }
                Self::InternalServerError { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::INTERNAL_SERVER_ERROR, json
                        "application/vnd.api+json" body
                    )
                }
                Self::ServiceUnavailable { retry_after: header_retry_after, body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::SERVICE_UNAVAILABLE, json
                        "application/vnd.api+json" body; optional "retry-after"
                        header_retry_after
                    )
                }
            },
        )
    }
}

impl runtime::ErrorFor<GetAccountDetailsResponse>
for runtime::ErrorResponse<super::types::JsonApiErrorDocument> {
    fn into_response(
        self,
        operation: &'static runtime::OperationInfo,
    ) -> ::std::result::Result<GetAccountDetailsResponse, runtime::Rejection> {
        self.select(
            operation,
            |runtime::ErrorParts { status, body, retry_after }| match status.as_u16() {
                400 => {
                    ::std::result::Result::Ok(GetAccountDetailsResponse::BadRequest {
                        body,
                    })
                }
                401 => {
                    ::std::result::Result::Ok(GetAccountDetailsResponse::Unauthorized {
                        www_authenticate: ::std::borrow::ToOwned::to_owned("Bearer"),
                        body,
                    })
                }
                406 => {
                    ::std::result::Result::Ok(GetAccountDetailsResponse::NotAcceptable {
                        body,
                    })
                }
                429 => {
                    ::std::result::Result::Ok(GetAccountDetailsResponse::TooManyRequests {
                        retry_after: runtime::seconds(retry_after)
                            .ok_or(runtime::Missing::RetryAfter)?,
                        x_rate_limit_limit: ::std::option::Option::None,
                        x_rate_limit_remaining: ::std::option::Option::None,
                        x_rate_limit_reset: ::std::option::Option::None,
                        body,
                    })
                }
                500 => {
                    ::std::result::Result::Ok(GetAccountDetailsResponse::InternalServerError {
                        body,
                    })
                }
                503 => {
                    ::std::result::Result::Ok(GetAccountDetailsResponse::ServiceUnavailable {
                        retry_after: runtime::seconds(retry_after),
                        body,
                    })
                }
                _ => ::std::result::Result::Err(runtime::Missing::Form),
            },
        )
    }

    fn retry_after(&self) -> ::std::option::Option<u64> {
        runtime::ErrorResponse::retry_after(self)
    }
}

#[utoipa::path(
    get,
    path = "/api/v2/account/details",
    operation_id = "get_account_details",
    tags = ["terraform"],
    summary = "Show your account",
    description = "Returns the account that the token belongs to, including its e-mail address. This works for service\naccounts and for suspended accounts too.\n\nSend the `ETag` of the response as `If-Match` with `update_account` to change only what you have\nseen.",
    params(GetAccountDetailsRequest),
    responses(GetAccountDetailsResponse),
    security(("bearerAuth" = []))
)]
pub(crate) async fn serve_get_account_details<S, B>(
    service: &S,
    parts: &::http::request::Parts,
    captures: &runtime::routing::Captures<'_>,
    body: B,
    limits: runtime::Limits,
) -> ::std::result::Result<runtime::Response, runtime::Rejection>
where
    S: TryTerraform,
    B: runtime::RequestBody,
{
    static STATUSES: runtime::InvalidStatuses = runtime::InvalidStatuses {
        path: 0,
        invalid: 400,
        malformed: 0,
    };
    let context = super::RequestContext::new(Operation::GetAccountDetails, parts);
    let principal = super::security::authenticate_bearer_auth(service, context, parts)
        .await?;
    negotiation::accept(&parts.headers, &["application/vnd.api+json"])?;
    parameters::reject_unsupported(
        parts.uri.query(),
        &["include", "sort", "fields", "filter"],
    )?;
    let mut violations = runtime::Violations::default();
    let parameter_if_none_match = parameters::string(
        {
            static NAME: ::http::HeaderName = ::http::HeaderName::from_static(
                "if-none-match",
            );
            parameters::Source::Header(&parts.headers, &NAME)
        },
        &parameters::Parameter {
            name: "If-None-Match",
            location: super::runtime::Location::Header,
            pointer: "If-None-Match",
            required: false,
            style: parameters::Style::Simple,
            explode: false,
            schema: &super::schemas::IfNoneMatch,
        },
        &mut violations,
    );
    if !violations.is_empty() {
        return ::std::result::Result::Err(violations.into_rejection(&STATUSES));
    }
    let request = GetAccountDetailsRequest {
        if_none_match: parameter_if_none_match,
    };
    let outcome = service.try_get_account_details(context, principal, request).await;
    runtime::respond(
        outcome,
        Operation::GetAccountDetails.info(),
        GetAccountDetailsResponse::into_response,
    )
}

/// A request to `update_account`.
#[derive(Debug, Clone, PartialEq)]
pub struct UpdateAccountRequest {
    /// Makes the change only if this is the current `ETag` of what is changed; otherwise the response is 412,
    /// and nothing changes. A list of tags, separated by commas, allows any of them, and `*` every one. Weak
    /// tags never match.
    pub if_match: ::std::option::Option<::std::string::String>,
    /// The attributes to change.
    pub body: super::types::UpdateAccountDocument,
}

/// The responses of `update_account`.
#[derive(Debug, Clone, PartialEq)]
pub enum UpdateAccountResponse {
    /// The account after the change. A new address that awaits confirmation is `unconfirmed-email`.
    Ok {
        /// The body.
        body: super::types::UserDocument,
    },
    /// A query parameter is not supported or has an invalid value. There is one error object for each of them,
    /// with its name in `source.parameter`. A request header with an invalid value is rejected likewise, but has
    /// no `source`.
    BadRequest {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The token is missing, malformed, unknown, expired or revoked, or its account is closed.
    Unauthorized {
        /// The authentication scheme to use.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The resource does not exist, or the token does not permit the request. The response does not tell
    /// these apart.
    NotFound {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// `Accept` excludes every media type of the response.
    NotAcceptable {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// `If-Match` does not have the current `ETag`: the account has changed since it was read. Nothing has been
    /// changed. Read it again and repeat the change.
    PreconditionFailed {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The request body is larger than this server accepts.
    ContentTooLarge {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The request body is not `application/vnd.api+json`, or its media type has parameters.
    UnsupportedMediaType {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The body is malformed, a value is invalid, or the username or the e-mail address belongs to
    /// another account. There is one error object for each violation, with its location in
    /// `source.pointer`.
    UnprocessableContent {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Too many requests. `Retry-After` says how long to wait.
    TooManyRequests {
        /// How long to wait before the next request, in whole seconds; never a date.
        retry_after: i32,
        /// The number of requests allowed per second, at least 4.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// The number of requests that are left until the limit is reset.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// The time until the limit is reset, in whole seconds; never a date.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// An unexpected error. The response has no details; the operator of the server finds them in its log.
    InternalServerError {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The service is temporarily unavailable. Try again later.
    ServiceUnavailable {
        /// How long to wait before the next request, in whole seconds; never a date. Absent if unknown.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
}

impl UpdateAccountResponse {
    /// Returns the status.
    #[must_use]
    pub fn status(&self) -> ::http::StatusCode {
        match self {
            Self::Ok { .. } => ::http::StatusCode::OK,
            Self::BadRequest { .. } => ::http::StatusCode::BAD_REQUEST,
            Self::Unauthorized { .. } => ::http::StatusCode::UNAUTHORIZED,
            Self::NotFound { .. } => ::http::StatusCode::NOT_FOUND,
            Self::NotAcceptable { .. } => ::http::StatusCode::NOT_ACCEPTABLE,
            Self::PreconditionFailed { .. } => super::runtime::response::status(412),
            Self::ContentTooLarge { .. } => ::http::StatusCode::PAYLOAD_TOO_LARGE,
            Self::UnsupportedMediaType { .. } => {
                ::http::StatusCode::UNSUPPORTED_MEDIA_TYPE
            }
            Self::UnprocessableContent { .. } => ::http::StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooManyRequests { .. } => ::http::StatusCode::TOO_MANY_REQUESTS,
            Self::InternalServerError { .. } => ::http::StatusCode::INTERNAL_SERVER_ERROR,
            Self::ServiceUnavailable { .. } => ::http::StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Converts to an HTTP response.
    ///
    /// # Errors
    /// A header value is invalid, or the body cannot be serialized.
    pub fn into_response(
        self,
    ) -> ::std::result::Result<super::runtime::Response, super::runtime::ResponseError> {
        ::std::result::Result::Ok(
            match self {
                Self::Ok { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::OK, json "application/vnd.api+json" body
                    )
                }
                Self::BadRequest { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::BAD_REQUEST, json "application/vnd.api+json"
                        body
                    )
                }
                Self::Unauthorized {
                    www_authenticate: header_www_authenticate,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNAUTHORIZED, json "application/vnd.api+json"
                        body; required "www-authenticate" header_www_authenticate
                    )
                }
                Self::NotFound { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_FOUND, json "application/vnd.api+json"
                        body
                    )
                }
                Self::NotAcceptable { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_ACCEPTABLE, json
                        "application/vnd.api+json" body
                    )
                }
                Self::PreconditionFailed { body } => {
                    super::runtime::write_response!(
                        super::runtime::response::status(412), json
                        "application/vnd.api+json" body
                    )
                }
                Self::ContentTooLarge { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::PAYLOAD_TOO_LARGE, json
                        "application/vnd.api+json" body
                    )
                }
                Self::UnsupportedMediaType { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNSUPPORTED_MEDIA_TYPE, json
                        "application/vnd.api+json" body
                    )
                }
                Self::UnprocessableContent { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNPROCESSABLE_ENTITY, json
                        "application/vnd.api+json" body
                    )
                }
                Self::TooManyRequests {
                    retry_after: header_retry_after,
                    x_rate_limit_limit: header_x_rate_limit_limit,
                    x_rate_limit_remaining: header_x_rate_limit_remaining,
                    x_rate_limit_reset: header_x_rate_limit_reset,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::TOO_MANY_REQUESTS, json
                        "application/vnd.api+json" body; required "retry-after"
                        header_retry_after; optional "x-ratelimit-limit"
                        header_x_rate_limit_limit; optional "x-ratelimit-remaining"
                        header_x_rate_limit_remaining; optional "x-ratelimit-reset"
                        header_x_rate_limit_reset
                    )
                }
                Self::InternalServerError { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::INTERNAL_SERVER_ERROR, json
                        "application/vnd.api+json" body
                    )
                }
                Self::ServiceUnavailable { retry_after: header_retry_after, body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::SERVICE_UNAVAILABLE, json
                        "application/vnd.api+json" body; optional "retry-after"
                        header_retry_after
                    )
                }
            },
        )
    }
}

impl runtime::ErrorFor<UpdateAccountResponse>
for runtime::ErrorResponse<super::types::JsonApiErrorDocument> {
    fn into_response(
        self,
        operation: &'static runtime::OperationInfo,
    ) -> ::std::result::Result<UpdateAccountResponse, runtime::Rejection> {
        self.select(
            operation,
            |runtime::ErrorParts { status, body, retry_after }| match status.as_u16() {
                400 => {
                    ::std::result::Result::Ok(UpdateAccountResponse::BadRequest {
                        body,
                    })
                }
                401 => {
                    ::std::result::Result::Ok(UpdateAccountResponse::Unauthorized {
                        www_authenticate: ::std::borrow::ToOwned::to_owned("Bearer"),
                        body,
                    })
                }
                404 => {
                    ::std::result::Result::Ok(UpdateAccountResponse::NotFound {
                        body,
                    })
                }
                406 => {
                    ::std::result::Result::Ok(UpdateAccountResponse::NotAcceptable {
                        body,
                    })
                }
                412 => {
                    ::std::result::Result::Ok(UpdateAccountResponse::PreconditionFailed {
                        body,
                    })
                }
                413 => {
                    ::std::result::Result::Ok(UpdateAccountResponse::ContentTooLarge {
                        body,
                    })
                }
                415 => {
                    ::std::result::Result::Ok(UpdateAccountResponse::UnsupportedMediaType {
                        body,
                    })
                }
                422 => {
                    ::std::result::Result::Ok(UpdateAccountResponse::UnprocessableContent {
                        body,
                    })
                }
                429 => {
                    ::std::result::Result::Ok(UpdateAccountResponse::TooManyRequests {
                        retry_after: runtime::seconds(retry_after)
                            .ok_or(runtime::Missing::RetryAfter)?,
                        x_rate_limit_limit: ::std::option::Option::None,
                        x_rate_limit_remaining: ::std::option::Option::None,
                        x_rate_limit_reset: ::std::option::Option::None,
                        body,
                    })
                }
                500 => {
                    ::std::result::Result::Ok(UpdateAccountResponse::InternalServerError {
                        body,
                    })
                }
                503 => {
                    ::std::result::Result::Ok(UpdateAccountResponse::ServiceUnavailable {
                        retry_after: runtime::seconds(retry_after),
                        body,
                    })
                }
                _ => ::std::result::Result::Err(runtime::Missing::Form),
            },
        )
    }

    fn retry_after(&self) -> ::std::option::Option<u64> {
        runtime::ErrorResponse::retry_after(self)
    }
}

#[utoipa::path(
    patch,
    path = "/api/v2/account/update",
    operation_id = "update_account",
    tags = ["terraform"],
    summary = "Change username and e-mail address",
    description = "Changes the username, the e-mail address, or both. What the request leaves out stays as it is: a\ndocument without attributes changes nothing and succeeds. Undeclared properties are ignored.\n\nIf addresses must be confirmed, a new address is not effective at once: it is `unconfirmed-email`\nuntil `confirm_email` is called with the token from the mail to that address. A newer address\nreplaces one that awaits confirmation, the same address changes nothing and sends no mail, and the\ncurrent address cancels the change.\n\nA read token and the token of a suspended account cannot make changes; the response is 404.\n\nWith `If-Match`, the change is made only if the account has not changed since `get_account_details`\nreturned this `ETag`.",
    params(UpdateAccountRequest),
    request_body(
        content(
            (
                super::types::UpdateAccountDocument = "application/vnd.api+json",
                examples(
                    (
                        "email" = (
                            summary = "A new e-mail address",
                            value = json!(
                                super::runtime::describe::json(
                                    "{\"data\":{\"attributes\":{\"email\":\"admin@example.com\"},\"type\":\"users\"}}"
                                )
                            )
                        )
                    ),
                    (
                        "usernameAndEmail" = (
                            summary = "Both attributes",
                            value = json!(
                                super::runtime::describe::json(
                                    "{\"data\":{\"attributes\":{\"email\":\"admin@example.com\",\"username\":\"admin\"},\"type\":\"users\"}}"
                                )
                            )
                        )
                    ),
                    (
                        "nothing" = (
                            summary = "No attributes, as sent by official clients",
                            value = json!(
                                super::runtime::describe::json(
                                    "{\"data\":{\"type\":\"users\"}}"
                                )
                            )
                        )
                    )
                )
            )
        ),
        description = "The attributes to change."
    ),
    responses(UpdateAccountResponse),
    security(("bearerAuth" = []))
)]
pub(crate) async fn serve_update_account<S, B>(
    service: &S,
    parts: &::http::request::Parts,
    captures: &runtime::routing::Captures<'_>,
    body: B,
    limits: runtime::Limits,
) -> ::std::result::Result<runtime::Response, runtime::Rejection>
where
    S: TryTerraform,
    B: runtime::RequestBody,
{
    static STATUSES: runtime::InvalidStatuses = runtime::InvalidStatuses {
        path: 0,
        invalid: 422,
        malformed: 422,
    };
    let context = super::RequestContext::new(Operation::UpdateAccount, parts);
    let principal = super::security::authenticate_bearer_auth(service, context, parts)
        .await?;
    negotiation::accept(&parts.headers, &["application/vnd.api+json"])?;
    body::check_length(&body, limits)?;
    negotiation::content_type(&parts.headers, &["application/vnd.api+json"])?;
    parameters::reject_unsupported(
        parts.uri.query(),
        &["include", "sort", "fields", "filter"],
    )?;
    let mut violations = runtime::Violations::default();
    let parameter_if_match = parameters::string(
        {
            static NAME: ::http::HeaderName = ::http::HeaderName::from_static(
                "if-match",
            );
            parameters::Source::Header(&parts.headers, &NAME)
        },
        &parameters::Parameter {
            name: "If-Match",
            location: super::runtime::Location::Header,
            pointer: "If-Match",
            required: false,
            style: parameters::Style::Simple,
            explode: false,
            schema: &super::schemas::IfMatch,
        },
        &mut violations,
    );
    let bytes = body::read(body, limits, &STATUSES).await?;
    let body = body::json::<
        super::types::UpdateAccountDocument,
    >(
        &bytes,
        &super::schemas::UpdateAccountDocument,
        super::checks::UpdateAccountDocument,
        &mut violations,
    );
    let request = match (body,) {
        (::std::option::Option::Some(body),) if violations.is_empty() => {
            UpdateAccountRequest {
                if_match: parameter_if_match,
                body,
            }
        }
        _ => return ::std::result::Result::Err(violations.into_rejection(&STATUSES)),
    };
    let outcome = service.try_update_account(context, principal, request).await;
    runtime::respond(
        outcome,
        Operation::UpdateAccount.info(),
        UpdateAccountResponse::into_response,
    )
}

/// A request to `change_password`.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangePasswordRequest {
    /// The current password, and the new one twice.
    pub body: super::types::ChangePasswordDocument,
}

/// The responses of `change_password`.
#[derive(Debug, Clone, PartialEq)]
pub enum ChangePasswordResponse {
    /// The password has been replaced. The body is the account, as from `get_account_details`.
    Ok {
        /// The body.
        body: super::types::UserDocument,
    },
    /// A query parameter is not supported or has an invalid value. There is one error object for each of them,
    /// with its name in `source.parameter`. A request header with an invalid value is rejected likewise, but has
    /// no `source`.
    BadRequest {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The token is missing, malformed, unknown, expired or revoked, or its account is closed.
    Unauthorized {
        /// The authentication scheme to use.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The resource does not exist, or the token does not permit the request. The response does not tell
    /// these apart.
    NotFound {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// `Accept` excludes every media type of the response.
    NotAcceptable {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The request body is larger than this server accepts.
    ContentTooLarge {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The request body is not `application/vnd.api+json`, or its media type has parameters.
    UnsupportedMediaType {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The body is malformed, the current password is incorrect, or the new one is too short, too long
    /// or different from its confirmation. There is one error object for each violation.
    UnprocessableContent {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Too many requests. `Retry-After` says how long to wait.
    TooManyRequests {
        /// How long to wait before the next request, in whole seconds; never a date.
        retry_after: i32,
        /// The number of requests allowed per second, at least 4.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// The number of requests that are left until the limit is reset.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// The time until the limit is reset, in whole seconds; never a date.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// An unexpected error. The response has no details; the operator of the server finds them in its log.
    InternalServerError {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The service is temporarily unavailable. Try again later.
    ServiceUnavailable {
        /// How long to wait before the next request, in whole seconds; never a date. Absent if unknown.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
}

impl ChangePasswordResponse {
    /// Returns the status.
    #[must_use]
    pub fn status(&self) -> ::http::StatusCode {
        match self {
            Self::Ok { .. } => ::http::StatusCode::OK,
            Self::BadRequest { .. } => ::http::StatusCode::BAD_REQUEST,
            Self::Unauthorized { .. } => ::http::StatusCode::UNAUTHORIZED,
            Self::NotFound { .. } => ::http::StatusCode::NOT_FOUND,
            Self::NotAcceptable { .. } => ::http::StatusCode::NOT_ACCEPTABLE,
            Self::ContentTooLarge { .. } => ::http::StatusCode::PAYLOAD_TOO_LARGE,
            Self::UnsupportedMediaType { .. } => {
                ::http::StatusCode::UNSUPPORTED_MEDIA_TYPE
            }
            Self::UnprocessableContent { .. } => ::http::StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooManyRequests { .. } => ::http::StatusCode::TOO_MANY_REQUESTS,
            Self::InternalServerError { .. } => ::http::StatusCode::INTERNAL_SERVER_ERROR,
            Self::ServiceUnavailable { .. } => ::http::StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Converts to an HTTP response.
    ///
    /// # Errors
    /// A header value is invalid, or the body cannot be serialized.
    pub fn into_response(
        self,
    ) -> ::std::result::Result<super::runtime::Response, super::runtime::ResponseError> {
        ::std::result::Result::Ok(
            match self {
                Self::Ok { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::OK, json "application/vnd.api+json" body
                    )
                }
                Self::BadRequest { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::BAD_REQUEST, json "application/vnd.api+json"
                        body
                    )
                }
                Self::Unauthorized {
                    www_authenticate: header_www_authenticate,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNAUTHORIZED, json "application/vnd.api+json"
                        body; required "www-authenticate" header_www_authenticate
                    )
                }
                Self::NotFound { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_FOUND, json "application/vnd.api+json"
                        body
                    )
                }
                Self::NotAcceptable { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_ACCEPTABLE, json
                        "application/vnd.api+json" body
                    )
                }
                Self::ContentTooLarge { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::PAYLOAD_TOO_LARGE, json
                        "application/vnd.api+json" body
                    )
                }
                Self::UnsupportedMediaType { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNSUPPORTED_MEDIA_TYPE, json
                        "application/vnd.api+json" body
                    )
                }
                Self::UnprocessableContent { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNPROCESSABLE_ENTITY, json
                        "application/vnd.api+json" body
                    )
                }
                Self::TooManyRequests {
                    retry_after: header_retry_after,
                    x_rate_limit_limit: header_x_rate_limit_limit,
                    x_rate_limit_remaining: header_x_rate_limit_remaining,
                    x_rate_limit_reset: header_x_rate_limit_reset,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::TOO_MANY_REQUESTS, json
                        "application/vnd.api+json" body; required "retry-after"
                        header_retry_after; optional "x-ratelimit-limit"
                        header_x_rate_limit_limit; optional "x-ratelimit-remaining"
                        header_x_rate_limit_remaining; optional "x-ratelimit-reset"
                        header_x_rate_limit_reset
                    )
                }
                Self::InternalServerError { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::INTERNAL_SERVER_ERROR, json
                        "application/vnd.api+json" body
                    )
                }
                Self::ServiceUnavailable { retry_after: header_retry_after, body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::SERVICE_UNAVAILABLE, json
                        "application/vnd.api+json" body; optional "retry-after"
                        header_retry_after
                    )
                }
            },
        )
    }
}

impl runtime::ErrorFor<ChangePasswordResponse>
for runtime::ErrorResponse<super::types::JsonApiErrorDocument> {
    fn into_response(
        self,
        operation: &'static runtime::OperationInfo,
    ) -> ::std::result::Result<ChangePasswordResponse, runtime::Rejection> {
        self.select(
            operation,
            |runtime::ErrorParts { status, body, retry_after }| match status.as_u16() {
                400 => {
                    ::std::result::Result::Ok(ChangePasswordResponse::BadRequest {
                        body,
                    })
                }
                401 => {
                    ::std::result::Result::Ok(ChangePasswordResponse::Unauthorized {
                        www_authenticate: ::std::borrow::ToOwned::to_owned("Bearer"),
                        body,
                    })
                }
                404 => {
                    ::std::result::Result::Ok(ChangePasswordResponse::NotFound {
                        body,
                    })
                }
                406 => {
                    ::std::result::Result::Ok(ChangePasswordResponse::NotAcceptable {
                        body,
                    })
                }
                413 => {
                    ::std::result::Result::Ok(ChangePasswordResponse::ContentTooLarge {
                        body,
                    })
                }
                415 => {
                    ::std::result::Result::Ok(ChangePasswordResponse::UnsupportedMediaType {
                        body,
                    })
                }
                422 => {
                    ::std::result::Result::Ok(ChangePasswordResponse::UnprocessableContent {
                        body,
                    })
                }
                429 => {
                    ::std::result::Result::Ok(ChangePasswordResponse::TooManyRequests {
                        retry_after: runtime::seconds(retry_after)
                            .ok_or(runtime::Missing::RetryAfter)?,
                        x_rate_limit_limit: ::std::option::Option::None,
                        x_rate_limit_remaining: ::std::option::Option::None,
                        x_rate_limit_reset: ::std::option::Option::None,
                        body,
                    })
                }
                500 => {
                    ::std::result::Result::Ok(ChangePasswordResponse::InternalServerError {
                        body,
                    })
                }
                503 => {
                    ::std::result::Result::Ok(ChangePasswordResponse::ServiceUnavailable {
                        retry_after: runtime::seconds(retry_after),
                        body,
                    })
                }
                _ => ::std::result::Result::Err(runtime::Missing::Form),
            },
        )
    }

    fn retry_after(&self) -> ::std::option::Option<u64> {
        runtime::ErrorResponse::retry_after(self)
    }
}

#[utoipa::path(
    patch,
    path = "/api/v2/account/password",
    operation_id = "change_password",
    tags = ["terraform"],
    summary = "Change the password",
    description = "Replaces the password of the account that the token belongs to. The request contains the current\npassword.\n\nTokens remain valid, unless `revoke_tokens` is true: then all tokens of the account are revoked\nexcept the one that sends this request. A read token and the token of a suspended account cannot\nmake changes; the response is 404.",
    request_body(
        content(
            (
                super::types::ChangePasswordDocument = "application/vnd.api+json",
                examples(
                    (
                        "passwords" = (
                            summary = "All properties",
                            value = json!(
                                super::runtime::describe::json(
                                    "{\"data\":{\"attributes\":{\"current_password\":\"current password example\",\"password\":\"new password example\",\"password_confirmation\":\"new password example\"},\"type\":\"users\"}}"
                                )
                            )
                        )
                    ),
                    (
                        "revokeTokens" = (
                            summary = "Revoke all other tokens as well",
                            value = json!(
                                super::runtime::describe::json(
                                    "{\"data\":{\"attributes\":{\"current_password\":\"current password example\",\"password\":\"new password example\",\"password_confirmation\":\"new password example\",\"revoke_tokens\":true},\"type\":\"users\"}}"
                                )
                            )
                        )
                    ),
                    (
                        "withoutType" = (
                            summary = "Without the resource type, which is optional here",
                            value = json!(
                                super::runtime::describe::json(
                                    "{\"data\":{\"attributes\":{\"current_password\":\"current password example\",\"password\":\"new password example\",\"password_confirmation\":\"new password example\"}}}"
                                )
                            )
                        )
                    )
                )
            )
        ),
        description = "The current password, and the new one twice."
    ),
    responses(ChangePasswordResponse),
    security(("bearerAuth" = []))
)]
pub(crate) async fn serve_change_password<S, B>(
    service: &S,
    parts: &::http::request::Parts,
    captures: &runtime::routing::Captures<'_>,
    body: B,
    limits: runtime::Limits,
) -> ::std::result::Result<runtime::Response, runtime::Rejection>
where
    S: TryTerraform,
    B: runtime::RequestBody,
{
    static STATUSES: runtime::InvalidStatuses = runtime::InvalidStatuses {
        path: 0,
        invalid: 422,
        malformed: 422,
    };
    let context = super::RequestContext::new(Operation::ChangePassword, parts);
    let principal = super::security::authenticate_bearer_auth(service, context, parts)
        .await?;
    negotiation::accept(&parts.headers, &["application/vnd.api+json"])?;
    body::check_length(&body, limits)?;
    negotiation::content_type(&parts.headers, &["application/vnd.api+json"])?;
    parameters::reject_unsupported(
        parts.uri.query(),
        &["include", "sort", "fields", "filter"],
    )?;
    let mut violations = runtime::Violations::default();
    let bytes = body::read(body, limits, &STATUSES).await?;
    let body = body::json::<
        super::types::ChangePasswordDocument,
    >(
        &bytes,
        &super::schemas::ChangePasswordDocument,
        super::checks::ChangePasswordDocument,
        &mut violations,
    );
    let request = match (body,) {
        (::std::option::Option::Some(body),) if violations.is_empty() => {
            ChangePasswordRequest { body }
        }
        _ => return ::std::result::Result::Err(violations.into_rejection(&STATUSES)),
    };
    let outcome = service.try_change_password(context, principal, request).await;
    runtime::respond(
        outcome,
        Operation::ChangePassword.info(),
        ChangePasswordResponse::into_response,
    )
}

/// A request to `get_user`.
#[derive(Debug, Clone, PartialEq)]
pub struct GetUserRequest {
    /// The username or the id of a user. A value that is both is read as an id.
    pub user: ::std::string::String,
}

/// The responses of `get_user`.
#[derive(Debug, Clone, PartialEq)]
pub enum GetUserResponse {
    /// The user.
    Ok {
        /// The body.
        body: super::types::UserDocument,
    },
    /// A query parameter is not supported or has an invalid value. There is one error object for each of them,
    /// with its name in `source.parameter`. A request header with an invalid value is rejected likewise, but has
    /// no `source`.
    BadRequest {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The token is missing, malformed, unknown, expired or revoked, or its account is closed.
    Unauthorized {
        /// The authentication scheme to use.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The resource does not exist, or the token does not permit the request. The response does not tell
    /// these apart.
    NotFound {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// `Accept` excludes every media type of the response.
    NotAcceptable {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Too many requests. `Retry-After` says how long to wait.
    TooManyRequests {
        /// How long to wait before the next request, in whole seconds; never a date.
        retry_after: i32,
        /// The number of requests allowed per second, at least 4.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// The number of requests that are left until the limit is reset.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// The time until the limit is reset, in whole seconds; never a date.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// An unexpected error. The response has no details; the operator of the server finds them in its log.
    InternalServerError {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The service is temporarily unavailable. Try again later.
    ServiceUnavailable {
        /// How long to wait before the next request, in whole seconds; never a date. Absent if unknown.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
}

impl GetUserResponse {
    /// Returns the status.
    #[must_use]
    pub fn status(&self) -> ::http::StatusCode {
        match self {
            Self::Ok { .. } => ::http::StatusCode::OK,
            Self::BadRequest { .. } => ::http::StatusCode::BAD_REQUEST,
            Self::Unauthorized { .. } => ::http::StatusCode::UNAUTHORIZED,
            Self::NotFound { .. } => ::http::StatusCode::NOT_FOUND,
            Self::NotAcceptable { .. } => ::http::StatusCode::NOT_ACCEPTABLE,
            Self::TooManyRequests { .. } => ::http::StatusCode::TOO_MANY_REQUESTS,
            Self::InternalServerError { .. } => ::http::StatusCode::INTERNAL_SERVER_ERROR,
            Self::ServiceUnavailable { .. } => ::http::StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Converts to an HTTP response.
    ///
    /// # Errors
    /// A header value is invalid, or the body cannot be serialized.
    pub fn into_response(
        self,
    ) -> ::std::result::Result<super::runtime::Response, super::runtime::ResponseError> {
        ::std::result::Result::Ok(
            match self {
                Self::Ok { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::OK, json "application/vnd.api+json" body
                    )
                }
                Self::BadRequest { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::BAD_REQUEST, json "application/vnd.api+json"
                        body
                    )
                }
                Self::Unauthorized {
                    www_authenticate: header_www_authenticate,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNAUTHORIZED, json "application/vnd.api+json"
                        body; required "www-authenticate" header_www_authenticate
                    )
                }
                Self::NotFound { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_FOUND, json "application/vnd.api+json"
                        body
                    )
                }
                Self::NotAcceptable { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_ACCEPTABLE, json
                        "application/vnd.api+json" body
                    )
                }
                Self::TooManyRequests {
                    retry_after: header_retry_after,
                    x_rate_limit_limit: header_x_rate_limit_limit,
                    x_rate_limit_remaining: header_x_rate_limit_remaining,
                    x_rate_limit_reset: header_x_rate_limit_reset,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::TOO_MANY_REQUESTS, json
                        "application/vnd.api+json" body; required "retry-after"
                        header_retry_after; optional "x-ratelimit-limit"
                        header_x_rate_limit_limit; optional "x-ratelimit-remaining"
                        header_x_rate_limit_remaining; optional "x-ratelimit-reset"
                        header_x_rate_limit_reset
                    )
                }
                Self::InternalServerError { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::INTERNAL_SERVER_ERROR, json
                        "application/vnd.api+json" body
                    )
                }
                Self::ServiceUnavailable { retry_after: header_retry_after, body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::SERVICE_UNAVAILABLE, json
                        "application/vnd.api+json" body; optional "retry-after"
                        header_retry_after
                    )
                }
            },
        )
    }
}

impl runtime::ErrorFor<GetUserResponse>
for runtime::ErrorResponse<super::types::JsonApiErrorDocument> {
    fn into_response(
        self,
        operation: &'static runtime::OperationInfo,
    ) -> ::std::result::Result<GetUserResponse, runtime::Rejection> {
        self.select(
            operation,
            |runtime::ErrorParts { status, body, retry_after }| match status.as_u16() {
                400 => {
                    ::std::result::Result::Ok(GetUserResponse::BadRequest {
                        body,
                    })
                }
                401 => {
                    ::std::result::Result::Ok(GetUserResponse::Unauthorized {
                        www_authenticate: ::std::borrow::ToOwned::to_owned("Bearer"),
                        body,
                    })
                }
                404 => ::std::result::Result::Ok(GetUserResponse::NotFound { body }),
                406 => {
                    ::std::result::Result::Ok(GetUserResponse::NotAcceptable {
                        body,
                    })
                }
                429 => {
                    ::std::result::Result::Ok(GetUserResponse::TooManyRequests {
                        retry_after: runtime::seconds(retry_after)
                            .ok_or(runtime::Missing::RetryAfter)?,
                        x_rate_limit_limit: ::std::option::Option::None,
                        x_rate_limit_remaining: ::std::option::Option::None,
                        x_rate_limit_reset: ::std::option::Option::None,
                        body,
                    })
                }
                500 => {
                    ::std::result::Result::Ok(GetUserResponse::InternalServerError {
                        body,
                    })
                }
                503 => {
                    ::std::result::Result::Ok(GetUserResponse::ServiceUnavailable {
                        retry_after: runtime::seconds(retry_after),
                        body,
                    })
                }
                _ => ::std::result::Result::Err(runtime::Missing::Form),
            },
        )
    }

    fn retry_after(&self) -> ::std::option::Option<u64> {
        runtime::ErrorResponse::retry_after(self)
    }
}

#[utoipa::path(
    get,
    path = "/api/v2/users/{user}",
    operation_id = "get_user",
    tags = ["terraform"],
    summary = "Show a user",
    description = "Returns a user, by id or by username. Any user can be shown. The e-mail address is only in the\nresponse if the user is the one that the token belongs to.",
    params(GetUserRequest),
    responses(GetUserResponse),
    security(("bearerAuth" = []))
)]
pub(crate) async fn serve_get_user<S, B>(
    service: &S,
    parts: &::http::request::Parts,
    captures: &runtime::routing::Captures<'_>,
    body: B,
    limits: runtime::Limits,
) -> ::std::result::Result<runtime::Response, runtime::Rejection>
where
    S: TryTerraform,
    B: runtime::RequestBody,
{
    static STATUSES: runtime::InvalidStatuses = runtime::InvalidStatuses {
        path: 404,
        invalid: 0,
        malformed: 0,
    };
    let context = super::RequestContext::new(Operation::GetUser, parts);
    let principal = super::security::authenticate_bearer_auth(service, context, parts)
        .await?;
    negotiation::accept(&parts.headers, &["application/vnd.api+json"])?;
    parameters::reject_unsupported(
        parts.uri.query(),
        &["include", "sort", "fields", "filter"],
    )?;
    let mut violations = runtime::Violations::default();
    let parameter_user = parameters::string(
        parameters::Source::Path(captures.get(0)),
        &parameters::Parameter {
            name: "user",
            location: super::runtime::Location::Path,
            pointer: "user",
            required: true,
            style: parameters::Style::Simple,
            explode: false,
            schema: &super::schemas::ParametersUserSchema,
        },
        &mut violations,
    );
    if !violations.is_empty() {
        return ::std::result::Result::Err(violations.into_rejection(&STATUSES));
    }
    let request = match (parameter_user,) {
        (::std::option::Option::Some(parameter_user),) if violations.is_empty() => {
            GetUserRequest {
                user: parameter_user,
            }
        }
        _ => return ::std::result::Result::Err(violations.into_rejection(&STATUSES)),
    };
    let outcome = service.try_get_user(context, principal, request).await;
    runtime::respond(outcome, Operation::GetUser.info(), GetUserResponse::into_response)
}

/// A request to `list_user_tokens`.
#[derive(Debug, Clone, PartialEq)]
pub struct ListUserTokensRequest {
    /// The username or the id of a user. A value that is both is read as an id.
    pub user: ::std::string::String,
    /// The page to return, from 1.
    pub page_number: ::std::option::Option<i32>,
    /// The number of items on a page, at most 100.
    pub page_size: ::std::option::Option<i32>,
}

impl ListUserTokensRequest {
    /// Returns `page_number`, or the default `1` if it is absent.
    #[must_use]
    pub fn page_number_or_default(&self) -> &i32 {
        static DEFAULT: ::std::sync::LazyLock<i32> = ::std::sync::LazyLock::new(|| super::runtime::json::default(
            "1",
        ));
        match &self.page_number {
            ::std::option::Option::Some(value) => value,
            ::std::option::Option::None => &DEFAULT,
        }
    }

    /// Returns `page_size`, or the default `20` if it is absent.
    #[must_use]
    pub fn page_size_or_default(&self) -> &i32 {
        static DEFAULT: ::std::sync::LazyLock<i32> = ::std::sync::LazyLock::new(|| super::runtime::json::default(
            "20",
        ));
        match &self.page_size {
            ::std::option::Option::Some(value) => value,
            ::std::option::Option::None => &DEFAULT,
        }
    }
}

/// The responses of `list_user_tokens`.
#[derive(Debug, Clone, PartialEq)]
pub enum ListUserTokensResponse {
    /// One page of the tokens. `token` is null in each, because a secret is only shown when the token
    /// is created.
    Ok {
        /// The body.
        body: super::types::AuthenticationTokenListDocument,
    },
    /// A query parameter is not supported or has an invalid value. There is one error object for each of them,
    /// with its name in `source.parameter`. A request header with an invalid value is rejected likewise, but has
    /// no `source`.
    BadRequest {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The token is missing, malformed, unknown, expired or revoked, or its account is closed.
    Unauthorized {
        /// The authentication scheme to use.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The resource does not exist, or the token does not permit the request. The response does not tell
    /// these apart.
    NotFound {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// `Accept` excludes every media type of the response.
    NotAcceptable {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Too many requests. `Retry-After` says how long to wait.
    TooManyRequests {
        /// How long to wait before the next request, in whole seconds; never a date.
        retry_after: i32,
        /// The number of requests allowed per second, at least 4.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// The number of requests that are left until the limit is reset.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// The time until the limit is reset, in whole seconds; never a date.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// An unexpected error. The response has no details; the operator of the server finds them in its log.
    InternalServerError {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The service is temporarily unavailable. Try again later.
    ServiceUnavailable {
        /// How long to wait before the next request, in whole seconds; never a date. Absent if unknown.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
}

impl ListUserTokensResponse {
    /// Returns the status.
    #[must_use]
    pub fn status(&self) -> ::http::StatusCode {
        match self {
            Self::Ok { .. } => ::http::StatusCode::OK,
            Self::BadRequest { .. } => ::http::StatusCode::BAD_REQUEST,
            Self::Unauthorized { .. } => ::http::StatusCode::UNAUTHORIZED,
            Self::NotFound { .. } => ::http::StatusCode::NOT_FOUND,
            Self::NotAcceptable { .. } => ::http::StatusCode::NOT_ACCEPTABLE,
            Self::TooManyRequests { .. } => ::http::StatusCode::TOO_MANY_REQUESTS,
            Self::InternalServerError { .. } => ::http::StatusCode::INTERNAL_SERVER_ERROR,
            Self::ServiceUnavailable { .. } => ::http::StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Converts to an HTTP response.
    ///
    /// # Errors
    /// A header value is invalid, or the body cannot be serialized.
    pub fn into_response(
        self,
    ) -> ::std::result::Result<super::runtime::Response, super::runtime::ResponseError> {
        ::std::result::Result::Ok(
            match self {
                Self::Ok { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::OK, json "application/vnd.api+json" body
                    )
                }
                Self::BadRequest { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::BAD_REQUEST, json "application/vnd.api+json"
                        body
                    )
                }
                Self::Unauthorized {
                    www_authenticate: header_www_authenticate,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNAUTHORIZED, json "application/vnd.api+json"
                        body; required "www-authenticate" header_www_authenticate
                    )
                }
                Self::NotFound { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_FOUND, json "application/vnd.api+json"
                        body
                    )
                }
                Self::NotAcceptable { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_ACCEPTABLE, json
                        "application/vnd.api+json" body
                    )
                }
                Self::TooManyRequests {
                    retry_after: header_retry_after,
                    x_rate_limit_limit: header_x_rate_limit_limit,
                    x_rate_limit_remaining: header_x_rate_limit_remaining,
                    x_rate_limit_reset: header_x_rate_limit_reset,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::TOO_MANY_REQUESTS, json
                        "application/vnd.api+json" body; required "retry-after"
                        header_retry_after; optional "x-ratelimit-limit"
                        header_x_rate_limit_limit; optional "x-ratelimit-remaining"
                        header_x_rate_limit_remaining; optional "x-ratelimit-reset"
                        header_x_rate_limit_reset
                    )
                }
                Self::InternalServerError { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::INTERNAL_SERVER_ERROR, json
                        "application/vnd.api+json" body
                    )
                }
                Self::ServiceUnavailable { retry_after: header_retry_after, body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::SERVICE_UNAVAILABLE, json
                        "application/vnd.api+json" body; optional "retry-after"
                        header_retry_after
                    )
                }
            },
        )
    }
}

impl runtime::ErrorFor<ListUserTokensResponse>
for runtime::ErrorResponse<super::types::JsonApiErrorDocument> {
    fn into_response(
        self,
        operation: &'static runtime::OperationInfo,
    ) -> ::std::result::Result<ListUserTokensResponse, runtime::Rejection> {
        self.select(
            operation,
            |runtime::ErrorParts { status, body, retry_after }| match status.as_u16() {
                400 => {
                    ::std::result::Result::Ok(ListUserTokensResponse::BadRequest {
                        body,
                    })
                }
                401 => {
                    ::std::result::Result::Ok(ListUserTokensResponse::Unauthorized {
                        www_authenticate: ::std::borrow::ToOwned::to_owned("Bearer"),
                        body,
                    })
                }
                404 => {
                    ::std::result::Result::Ok(ListUserTokensResponse::NotFound {
                        body,
                    })
                }
                406 => {
                    ::std::result::Result::Ok(ListUserTokensResponse::NotAcceptable {
                        body,
                    })
                }
                429 => {
                    ::std::result::Result::Ok(ListUserTokensResponse::TooManyRequests {
                        retry_after: runtime::seconds(retry_after)
                            .ok_or(runtime::Missing::RetryAfter)?,
                        x_rate_limit_limit: ::std::option::Option::None,
                        x_rate_limit_remaining: ::std::option::Option::None,
                        x_rate_limit_reset: ::std::option::Option::None,
                        body,
                    })
                }
                500 => {
                    ::std::result::Result::Ok(ListUserTokensResponse::InternalServerError {
                        body,
                    })
                }
                503 => {
                    ::std::result::Result::Ok(ListUserTokensResponse::ServiceUnavailable {
                        retry_after: runtime::seconds(retry_after),
                        body,
                    })
                }
                _ => ::std::result::Result::Err(runtime::Missing::Form),
            },
        )
    }

    fn retry_after(&self) -> ::std::option::Option<u64> {
        runtime::ErrorResponse::retry_after(self)
    }
}

#[utoipa::path(
    get,
    path = "/api/v2/users/{user}/authentication-tokens",
    operation_id = "list_user_tokens",
    tags = ["terraform"],
    summary = "List the authentication tokens of your own account",
    description = "Returns the tokens of your own account that have neither been deleted nor expired, newest first and\nwithout their secrets. For another account, the response is 404.\n\nThe list is paged. `links` has the paths of the neighbouring pages, and `meta` the total number of\ntokens. A page after the last one is empty.",
    params(ListUserTokensRequest),
    responses(ListUserTokensResponse),
    security(("bearerAuth" = []))
)]
pub(crate) async fn serve_list_user_tokens<S, B>(
    service: &S,
    parts: &::http::request::Parts,
    captures: &runtime::routing::Captures<'_>,
    body: B,
    limits: runtime::Limits,
) -> ::std::result::Result<runtime::Response, runtime::Rejection>
where
    S: TryTerraform,
    B: runtime::RequestBody,
{
    static STATUSES: runtime::InvalidStatuses = runtime::InvalidStatuses {
        path: 404,
        invalid: 400,
        malformed: 0,
    };
    let context = super::RequestContext::new(Operation::ListUserTokens, parts);
    let principal = super::security::authenticate_bearer_auth(service, context, parts)
        .await?;
    negotiation::accept(&parts.headers, &["application/vnd.api+json"])?;
    parameters::reject_unsupported(
        parts.uri.query(),
        &["include", "sort", "fields", "filter"],
    )?;
    let mut violations = runtime::Violations::default();
    let parameter_user = parameters::string(
        parameters::Source::Path(captures.get(0)),
        &parameters::Parameter {
            name: "user",
            location: super::runtime::Location::Path,
            pointer: "user",
            required: true,
            style: parameters::Style::Simple,
            explode: false,
            schema: &super::schemas::ParametersUserSchema,
        },
        &mut violations,
    );
    if !violations.is_empty() {
        return ::std::result::Result::Err(violations.into_rejection(&STATUSES));
    }
    let parameter_page_number = parameters::value::<
        i32,
    >(
        parameters::Source::Query(parts.uri.query()),
        &parameters::Parameter {
            name: "page[number]",
            location: super::runtime::Location::Query,
            pointer: "page[number]",
            required: false,
            style: parameters::Style::Form,
            explode: true,
            schema: &super::schemas::PageNumber,
        },
        &mut violations,
    );
    let parameter_page_size = parameters::value::<
        i32,
    >(
        parameters::Source::Query(parts.uri.query()),
        &parameters::Parameter {
            name: "page[size]",
            location: super::runtime::Location::Query,
            pointer: "page[size]",
            required: false,
            style: parameters::Style::Form,
            explode: true,
            schema: &super::schemas::PageSize,
        },
        &mut violations,
    );
    let request = match (parameter_user,) {
        (::std::option::Option::Some(parameter_user),) if violations.is_empty() => {
            ListUserTokensRequest {
                user: parameter_user,
                page_number: parameter_page_number,
                page_size: parameter_page_size,
            }
        }
        _ => return ::std::result::Result::Err(violations.into_rejection(&STATUSES)),
    };
    let outcome = service.try_list_user_tokens(context, principal, request).await;
    runtime::respond(
        outcome,
        Operation::ListUserTokens.info(),
        ListUserTokensResponse::into_response,
    )
}

/// A request to `create_user_token`.
#[derive(Debug, Clone, PartialEq)]
pub struct CreateUserTokenRequest {
    /// The username or the id of a user. A value that is both is read as an id.
    pub user: ::std::string::String,
    /// The purpose, the expiry and the scope of the token.
    pub body: super::types::CreateAuthenticationTokenDocument,
}

/// The responses of `create_user_token`.
#[derive(Debug, Clone, PartialEq)]
pub enum CreateUserTokenResponse {
    /// The token, with its secret in `token`.
    Created {
        /// The body.
        body: super::types::AuthenticationTokenDocument,
    },
    /// A query parameter is not supported or has an invalid value. There is one error object for each of them,
    /// with its name in `source.parameter`. A request header with an invalid value is rejected likewise, but has
    /// no `source`.
    BadRequest {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The token is missing, malformed, unknown, expired or revoked, or its account is closed.
    Unauthorized {
        /// The authentication scheme to use.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The resource does not exist, or the token does not permit the request. The response does not tell
    /// these apart.
    NotFound {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// `Accept` excludes every media type of the response.
    NotAcceptable {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The request body is larger than this server accepts.
    ContentTooLarge {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The request body is not `application/vnd.api+json`, or its media type has parameters.
    UnsupportedMediaType {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The body is malformed, the expiry is in the past or later than that of the current token, the
    /// scope is larger than that of the current token, or the account already has 1,000 tokens. There
    /// is one error object for each violation.
    UnprocessableContent {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Too many requests. `Retry-After` says how long to wait.
    TooManyRequests {
        /// How long to wait before the next request, in whole seconds; never a date.
        retry_after: i32,
        /// The number of requests allowed per second, at least 4.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// The number of requests that are left until the limit is reset.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// The time until the limit is reset, in whole seconds; never a date.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// An unexpected error. The response has no details; the operator of the server finds them in its log.
    InternalServerError {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The service is temporarily unavailable. Try again later.
    ServiceUnavailable {
        /// How long to wait before the next request, in whole seconds; never a date. Absent if unknown.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
}

impl CreateUserTokenResponse {
    /// Returns the status.
    #[must_use]
    pub fn status(&self) -> ::http::StatusCode {
        match self {
            Self::Created { .. } => ::http::StatusCode::CREATED,
            Self::BadRequest { .. } => ::http::StatusCode::BAD_REQUEST,
            Self::Unauthorized { .. } => ::http::StatusCode::UNAUTHORIZED,
            Self::NotFound { .. } => ::http::StatusCode::NOT_FOUND,
            Self::NotAcceptable { .. } => ::http::StatusCode::NOT_ACCEPTABLE,
            Self::ContentTooLarge { .. } => ::http::StatusCode::PAYLOAD_TOO_LARGE,
            Self::UnsupportedMediaType { .. } => {
                ::http::StatusCode::UNSUPPORTED_MEDIA_TYPE
            }
            Self::UnprocessableContent { .. } => ::http::StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooManyRequests { .. } => ::http::StatusCode::TOO_MANY_REQUESTS,
            Self::InternalServerError { .. } => ::http::StatusCode::INTERNAL_SERVER_ERROR,
            Self::ServiceUnavailable { .. } => ::http::StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Converts to an HTTP response.
    ///
    /// # Errors
    /// A header value is invalid, or the body cannot be serialized.
    pub fn into_response(
        self,
    ) -> ::std::result::Result<super::runtime::Response, super::runtime::ResponseError> {
        ::std::result::Result::Ok(
            match self {
                Self::Created { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::CREATED, json "application/vnd.api+json" body
                    )
                }
                Self::BadRequest { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::BAD_REQUEST, json "application/vnd.api+json"
                        body
                    )
                }
                Self::Unauthorized {
                    www_authenticate: header_www_authenticate,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNAUTHORIZED, json "application/vnd.api+json"
                        body; required "www-authenticate" header_www_authenticate
                    )
                }
                Self::NotFound { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_FOUND, json "application/vnd.api+json"
                        body
                    )
                }
                Self::NotAcceptable { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_ACCEPTABLE, json
                        "application/vnd.api+json" body
                    )
                }
                Self::ContentTooLarge { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::PAYLOAD_TOO_LARGE, json
                        "application/vnd.api+json" body
                    )
                }
                Self::UnsupportedMediaType { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNSUPPORTED_MEDIA_TYPE, json
                        "application/vnd.api+json" body
                    )
                }
                Self::UnprocessableContent { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNPROCESSABLE_ENTITY, json
                        "application/vnd.api+json" body
                    )
                }
                Self::TooManyRequests {
                    retry_after: header_retry_after,
                    x_rate_limit_limit: header_x_rate_limit_limit,
                    x_rate_limit_remaining: header_x_rate_limit_remaining,
                    x_rate_limit_reset: header_x_rate_limit_reset,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::TOO_MANY_REQUESTS, json
                        "application/vnd.api+json" body; required "retry-after"
                        header_retry_after; optional "x-ratelimit-limit"
                        header_x_rate_limit_limit; optional "x-ratelimit-remaining"
                        header_x_rate_limit_remaining; optional "x-ratelimit-reset"
                        header_x_rate_limit_reset
                    )
                }
                Self::InternalServerError { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::INTERNAL_SERVER_ERROR, json
                        "application/vnd.api+json" body
                    )
                }
                Self::ServiceUnavailable { retry_after: header_retry_after, body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::SERVICE_UNAVAILABLE, json
                        "application/vnd.api+json" body; optional "retry-after"
                        header_retry_after
                    )
                }
            },
        )
    }
}

impl runtime::ErrorFor<CreateUserTokenResponse>
for runtime::ErrorResponse<super::types::JsonApiErrorDocument> {
    fn into_response(
        self,
        operation: &'static runtime::OperationInfo,
    ) -> ::std::result::Result<CreateUserTokenResponse, runtime::Rejection> {
        self.select(
            operation,
            |runtime::ErrorParts { status, body, retry_after }| match status.as_u16() {
                400 => {
                    ::std::result::Result::Ok(CreateUserTokenResponse::BadRequest {
                        body,
                    })
                }
                401 => {
                    ::std::result::Result::Ok(CreateUserTokenResponse::Unauthorized {
                        www_authenticate: ::std::borrow::ToOwned::to_owned("Bearer"),
                        body,
                    })
                }
                404 => {
                    ::std::result::Result::Ok(CreateUserTokenResponse::NotFound {
                        body,
                    })
                }
                406 => {
                    ::std::result::Result::Ok(CreateUserTokenResponse::NotAcceptable {
                        body,
                    })
                }
                413 => {
                    ::std::result::Result::Ok(CreateUserTokenResponse::ContentTooLarge {
                        body,
                    })
                }
                415 => {
                    ::std::result::Result::Ok(CreateUserTokenResponse::UnsupportedMediaType {
                        body,
                    })
                }
                422 => {
                    ::std::result::Result::Ok(CreateUserTokenResponse::UnprocessableContent {
                        body,
                    })
                }
                429 => {
                    ::std::result::Result::Ok(CreateUserTokenResponse::TooManyRequests {
                        retry_after: runtime::seconds(retry_after)
                            .ok_or(runtime::Missing::RetryAfter)?,
                        x_rate_limit_limit: ::std::option::Option::None,
                        x_rate_limit_remaining: ::std::option::Option::None,
                        x_rate_limit_reset: ::std::option::Option::None,
                        body,
                    })
                }
                500 => {
                    ::std::result::Result::Ok(CreateUserTokenResponse::InternalServerError {
                        body,
                    })
                }
                503 => {
                    ::std::result::Result::Ok(CreateUserTokenResponse::ServiceUnavailable {
                        retry_after: runtime::seconds(retry_after),
                        body,
                    })
                }
                _ => ::std::result::Result::Err(runtime::Missing::Form),
            },
        )
    }

    fn retry_after(&self) -> ::std::option::Option<u64> {
        runtime::ErrorResponse::retry_after(self)
    }
}

#[utoipa::path(
    post,
    path = "/api/v2/users/{user}/authentication-tokens",
    operation_id = "create_user_token",
    tags = ["terraform"],
    summary = "Create an authentication token of your own account",
    description = "Creates a token and returns it with its secret, which cannot be shown again. Undeclared properties\nare ignored.\n\nThe new token cannot have a larger scope, or expire later, than the token that creates it. An\naccount has at most 1,000 tokens that have not expired; the response to one more is 422. For another\naccount, for a read token and for the token of a suspended account, the response is 404.",
    params(CreateUserTokenRequest),
    request_body(
        content(
            (
                super::types::CreateAuthenticationTokenDocument = "application/vnd.api+json",
                examples(
                    (
                        "described" = (
                            summary = "A token with a description, valid until it is deleted",
                            value = json!(
                                super::runtime::describe::json(
                                    "{\"data\":{\"attributes\":{\"description\":\"api\"},\"type\":\"authentication-tokens\"}}"
                                )
                            )
                        )
                    ),
                    (
                        "expiring" = (
                            summary = "A read-only token that expires",
                            value = json!(
                                super::runtime::describe::json(
                                    "{\"data\":{\"attributes\":{\"description\":\"api\",\"expired-at\":\"2099-09-18T20:12:00Z\",\"scope\":\"read\"},\"type\":\"authentication-token\"}}"
                                )
                            )
                        )
                    ),
                    (
                        "unnamed" = (
                            summary = "An empty type, as sent by go-tfe",
                            value = json!(
                                super::runtime::describe::json(
                                    "{\"data\":{\"attributes\":{\"description\":\"api\"},\"type\":\"\"}}"
                                )
                            )
                        )
                    )
                )
            )
        ),
        description = "The purpose, the expiry and the scope of the token."
    ),
    responses(CreateUserTokenResponse),
    security(("bearerAuth" = []))
)]
pub(crate) async fn serve_create_user_token<S, B>(
    service: &S,
    parts: &::http::request::Parts,
    captures: &runtime::routing::Captures<'_>,
    body: B,
    limits: runtime::Limits,
) -> ::std::result::Result<runtime::Response, runtime::Rejection>
where
    S: TryTerraform,
    B: runtime::RequestBody,
{
    static STATUSES: runtime::InvalidStatuses = runtime::InvalidStatuses {
        path: 404,
        invalid: 422,
        malformed: 422,
    };
    let context = super::RequestContext::new(Operation::CreateUserToken, parts);
    let principal = super::security::authenticate_bearer_auth(service, context, parts)
        .await?;
    negotiation::accept(&parts.headers, &["application/vnd.api+json"])?;
    body::check_length(&body, limits)?;
    negotiation::content_type(&parts.headers, &["application/vnd.api+json"])?;
    parameters::reject_unsupported(
        parts.uri.query(),
        &["include", "sort", "fields", "filter"],
    )?;
    let mut violations = runtime::Violations::default();
    let parameter_user = parameters::string(
        parameters::Source::Path(captures.get(0)),
        &parameters::Parameter {
            name: "user",
            location: super::runtime::Location::Path,
            pointer: "user",
            required: true,
            style: parameters::Style::Simple,
            explode: false,
            schema: &super::schemas::ParametersUserSchema,
        },
        &mut violations,
    );
    if !violations.is_empty() {
        return ::std::result::Result::Err(violations.into_rejection(&STATUSES));
    }
    let bytes = body::read(body, limits, &STATUSES).await?;
    let body = body::json::<
        super::types::CreateAuthenticationTokenDocument,
    >(
        &bytes,
        &super::schemas::CreateAuthenticationTokenDocument,
        super::checks::CreateAuthenticationTokenDocument,
        &mut violations,
    );
    let request = match (parameter_user, body) {
        (
            ::std::option::Option::Some(parameter_user),
            ::std::option::Option::Some(body),
        ) if violations.is_empty() => {
            CreateUserTokenRequest {
                user: parameter_user,
                body,
            }
        }
        _ => return ::std::result::Result::Err(violations.into_rejection(&STATUSES)),
    };
    let outcome = service.try_create_user_token(context, principal, request).await;
    runtime::respond(
        outcome,
        Operation::CreateUserToken.info(),
        CreateUserTokenResponse::into_response,
    )
}

/// A request to `get_user_token`.
#[derive(Debug, Clone, PartialEq)]
pub struct GetUserTokenRequest {
    /// The id of an authentication token. It is not the secret.
    pub token_id: ::std::string::String,
}

/// The responses of `get_user_token`.
#[derive(Debug, Clone, PartialEq)]
pub enum GetUserTokenResponse {
    /// The token. `token` is null, because a secret is only shown when the token is created.
    Ok {
        /// The body.
        body: super::types::AuthenticationTokenDocument,
    },
    /// A query parameter is not supported or has an invalid value. There is one error object for each of them,
    /// with its name in `source.parameter`. A request header with an invalid value is rejected likewise, but has
    /// no `source`.
    BadRequest {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The token is missing, malformed, unknown, expired or revoked, or its account is closed.
    Unauthorized {
        /// The authentication scheme to use.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The resource does not exist, or the token does not permit the request. The response does not tell
    /// these apart.
    NotFound {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// `Accept` excludes every media type of the response.
    NotAcceptable {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Too many requests. `Retry-After` says how long to wait.
    TooManyRequests {
        /// How long to wait before the next request, in whole seconds; never a date.
        retry_after: i32,
        /// The number of requests allowed per second, at least 4.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// The number of requests that are left until the limit is reset.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// The time until the limit is reset, in whole seconds; never a date.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// An unexpected error. The response has no details; the operator of the server finds them in its log.
    InternalServerError {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The service is temporarily unavailable. Try again later.
    ServiceUnavailable {
        /// How long to wait before the next request, in whole seconds; never a date. Absent if unknown.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
}

impl GetUserTokenResponse {
    /// Returns the status.
    #[must_use]
    pub fn status(&self) -> ::http::StatusCode {
        match self {
            Self::Ok { .. } => ::http::StatusCode::OK,
            Self::BadRequest { .. } => ::http::StatusCode::BAD_REQUEST,
            Self::Unauthorized { .. } => ::http::StatusCode::UNAUTHORIZED,
            Self::NotFound { .. } => ::http::StatusCode::NOT_FOUND,
            Self::NotAcceptable { .. } => ::http::StatusCode::NOT_ACCEPTABLE,
            Self::TooManyRequests { .. } => ::http::StatusCode::TOO_MANY_REQUESTS,
            Self::InternalServerError { .. } => ::http::StatusCode::INTERNAL_SERVER_ERROR,
            Self::ServiceUnavailable { .. } => ::http::StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Converts to an HTTP response.
    ///
    /// # Errors
    /// A header value is invalid, or the body cannot be serialized.
    pub fn into_response(
        self,
    ) -> ::std::result::Result<super::runtime::Response, super::runtime::ResponseError> {
        ::std::result::Result::Ok(
            match self {
                Self::Ok { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::OK, json "application/vnd.api+json" body
                    )
                }
                Self::BadRequest { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::BAD_REQUEST, json "application/vnd.api+json"
                        body
                    )
                }
                Self::Unauthorized {
                    www_authenticate: header_www_authenticate,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNAUTHORIZED, json "application/vnd.api+json"
                        body; required "www-authenticate" header_www_authenticate
                    )
                }
                Self::NotFound { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_FOUND, json "application/vnd.api+json"
                        body
                    )
                }
                Self::NotAcceptable { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_ACCEPTABLE, json
                        "application/vnd.api+json" body
                    )
                }
                Self::TooManyRequests {
                    retry_after: header_retry_after,
                    x_rate_limit_limit: header_x_rate_limit_limit,
                    x_rate_limit_remaining: header_x_rate_limit_remaining,
                    x_rate_limit_reset: header_x_rate_limit_reset,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::TOO_MANY_REQUESTS, json
                        "application/vnd.api+json" body; required "retry-after"
                        header_retry_after; optional "x-ratelimit-limit"
                        header_x_rate_limit_limit; optional "x-ratelimit-remaining"
                        header_x_rate_limit_remaining; optional "x-ratelimit-reset"
                        header_x_rate_limit_reset
                    )
                }
                Self::InternalServerError { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::INTERNAL_SERVER_ERROR, json
                        "application/vnd.api+json" body
                    )
                }
                Self::ServiceUnavailable { retry_after: header_retry_after, body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::SERVICE_UNAVAILABLE, json
                        "application/vnd.api+json" body; optional "retry-after"
                        header_retry_after
                    )
                }
            },
        )
    }
}

impl runtime::ErrorFor<GetUserTokenResponse>
for runtime::ErrorResponse<super::types::JsonApiErrorDocument> {
    fn into_response(
        self,
        operation: &'static runtime::OperationInfo,
    ) -> ::std::result::Result<GetUserTokenResponse, runtime::Rejection> {
        self.select(
            operation,
            |runtime::ErrorParts { status, body, retry_after }| match status.as_u16() {
                400 => {
                    ::std::result::Result::Ok(GetUserTokenResponse::BadRequest {
                        body,
                    })
                }
                401 => {
                    ::std::result::Result::Ok(GetUserTokenResponse::Unauthorized {
                        www_authenticate: ::std::borrow::ToOwned::to_owned("Bearer"),
                        body,
                    })
                }
                404 => {
                    ::std::result::Result::Ok(GetUserTokenResponse::NotFound {
                        body,
                    })
                }
                406 => {
                    ::std::result::Result::Ok(GetUserTokenResponse::NotAcceptable {
                        body,
                    })
                }
                429 => {
                    ::std::result::Result::Ok(GetUserTokenResponse::TooManyRequests {
                        retry_after: runtime::seconds(retry_after)
                            .ok_or(runtime::Missing::RetryAfter)?,
                        x_rate_limit_limit: ::std::option::Option::None,
                        x_rate_limit_remaining: ::std::option::Option::None,
                        x_rate_limit_reset: ::std::option::Option::None,
                        body,
                    })
                }
                500 => {
                    ::std::result::Result::Ok(GetUserTokenResponse::InternalServerError {
                        body,
                    })
                }
                503 => {
                    ::std::result::Result::Ok(GetUserTokenResponse::ServiceUnavailable {
                        retry_after: runtime::seconds(retry_after),
                        body,
                    })
                }
                _ => ::std::result::Result::Err(runtime::Missing::Form),
            },
        )
    }

    fn retry_after(&self) -> ::std::option::Option<u64> {
        runtime::ErrorResponse::retry_after(self)
    }
}

#[utoipa::path(
    get,
    path = "/api/v2/authentication-tokens/{token_id}",
    operation_id = "get_user_token",
    tags = ["terraform"],
    summary = "Show an authentication token of your own account",
    description = "Returns a token of your own account, without its secret. For a token of another account, the\nresponse is 404.",
    params(GetUserTokenRequest),
    responses(GetUserTokenResponse),
    security(("bearerAuth" = []))
)]
pub(crate) async fn serve_get_user_token<S, B>(
    service: &S,
    parts: &::http::request::Parts,
    captures: &runtime::routing::Captures<'_>,
    body: B,
    limits: runtime::Limits,
) -> ::std::result::Result<runtime::Response, runtime::Rejection>
where
    S: TryTerraform,
    B: runtime::RequestBody,
{
    static STATUSES: runtime::InvalidStatuses = runtime::InvalidStatuses {
        path: 404,
        invalid: 0,
        malformed: 0,
    };
    let context = super::RequestContext::new(Operation::GetUserToken, parts);
    let principal = super::security::authenticate_bearer_auth(service, context, parts)
        .await?;
    negotiation::accept(&parts.headers, &["application/vnd.api+json"])?;
    parameters::reject_unsupported(
        parts.uri.query(),
        &["include", "sort", "fields", "filter"],
    )?;
    let mut violations = runtime::Violations::default();
    let parameter_token_id = parameters::string(
        parameters::Source::Path(captures.get(0)),
        &parameters::Parameter {
            name: "token_id",
            location: super::runtime::Location::Path,
            pointer: "token_id",
            required: true,
            style: parameters::Style::Simple,
            explode: false,
            schema: &super::schemas::TokenId,
        },
        &mut violations,
    );
    if !violations.is_empty() {
        return ::std::result::Result::Err(violations.into_rejection(&STATUSES));
    }
    let request = match (parameter_token_id,) {
        (::std::option::Option::Some(parameter_token_id),) if violations.is_empty() => {
            GetUserTokenRequest {
                token_id: parameter_token_id,
            }
        }
        _ => return ::std::result::Result::Err(violations.into_rejection(&STATUSES)),
    };
    let outcome = service.try_get_user_token(context, principal, request).await;
    runtime::respond(
        outcome,
        Operation::GetUserToken.info(),
        GetUserTokenResponse::into_response,
    )
}

/// A request to `delete_user_token`.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteUserTokenRequest {
    /// The id of an authentication token. It is not the secret.
    pub token_id: ::std::string::String,
}

/// The responses of `delete_user_token`.
#[derive(Debug, Clone, PartialEq)]
pub enum DeleteUserTokenResponse {
    /// The token has been revoked.
    NoContent,
    /// A query parameter is not supported or has an invalid value. There is one error object for each of them,
    /// with its name in `source.parameter`. A request header with an invalid value is rejected likewise, but has
    /// no `source`.
    BadRequest {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The token is missing, malformed, unknown, expired or revoked, or its account is closed.
    Unauthorized {
        /// The authentication scheme to use.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The resource does not exist, or the token does not permit the request. The response does not tell
    /// these apart.
    NotFound {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Too many requests. `Retry-After` says how long to wait.
    TooManyRequests {
        /// How long to wait before the next request, in whole seconds; never a date.
        retry_after: i32,
        /// The number of requests allowed per second, at least 4.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// The number of requests that are left until the limit is reset.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// The time until the limit is reset, in whole seconds; never a date.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// An unexpected error. The response has no details; the operator of the server finds them in its log.
    InternalServerError {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The service is temporarily unavailable. Try again later.
    ServiceUnavailable {
        /// How long to wait before the next request, in whole seconds; never a date. Absent if unknown.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
}

impl DeleteUserTokenResponse {
    /// Returns the status.
    #[must_use]
    pub fn status(&self) -> ::http::StatusCode {
        match self {
            Self::NoContent => ::http::StatusCode::NO_CONTENT,
            Self::BadRequest { .. } => ::http::StatusCode::BAD_REQUEST,
            Self::Unauthorized { .. } => ::http::StatusCode::UNAUTHORIZED,
            Self::NotFound { .. } => ::http::StatusCode::NOT_FOUND,
            Self::TooManyRequests { .. } => ::http::StatusCode::TOO_MANY_REQUESTS,
            Self::InternalServerError { .. } => ::http::StatusCode::INTERNAL_SERVER_ERROR,
            Self::ServiceUnavailable { .. } => ::http::StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Converts to an HTTP response.
    ///
    /// # Errors
    /// A header value is invalid, or the body cannot be serialized.
    pub fn into_response(
        self,
    ) -> ::std::result::Result<super::runtime::Response, super::runtime::ResponseError> {
        ::std::result::Result::Ok(
            match self {
                Self::NoContent => {
                    super::runtime::write_response!(::http::StatusCode::NO_CONTENT)
                }
                Self::BadRequest { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::BAD_REQUEST, json "application/vnd.api+json"
                        body
                    )
                }
                Self::Unauthorized {
                    www_authenticate: header_www_authenticate,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNAUTHORIZED, json "application/vnd.api+json"
                        body; required "www-authenticate" header_www_authenticate
                    )
                }
                Self::NotFound { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_FOUND, json "application/vnd.api+json"
                        body
                    )
                }
                Self::TooManyRequests {
                    retry_after: header_retry_after,
                    x_rate_limit_limit: header_x_rate_limit_limit,
                    x_rate_limit_remaining: header_x_rate_limit_remaining,
                    x_rate_limit_reset: header_x_rate_limit_reset,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::TOO_MANY_REQUESTS, json
                        "application/vnd.api+json" body; required "retry-after"
                        header_retry_after; optional "x-ratelimit-limit"
                        header_x_rate_limit_limit; optional "x-ratelimit-remaining"
                        header_x_rate_limit_remaining; optional "x-ratelimit-reset"
                        header_x_rate_limit_reset
                    )
                }
                Self::InternalServerError { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::INTERNAL_SERVER_ERROR, json
                        "application/vnd.api+json" body
                    )
                }
                Self::ServiceUnavailable { retry_after: header_retry_after, body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::SERVICE_UNAVAILABLE, json
                        "application/vnd.api+json" body; optional "retry-after"
                        header_retry_after
                    )
                }
            },
        )
    }
}

impl runtime::ErrorFor<DeleteUserTokenResponse>
for runtime::ErrorResponse<super::types::JsonApiErrorDocument> {
    fn into_response(
        self,
        operation: &'static runtime::OperationInfo,
    ) -> ::std::result::Result<DeleteUserTokenResponse, runtime::Rejection> {
        self.select(
            operation,
            |runtime::ErrorParts { status, body, retry_after }| match status.as_u16() {
                400 => {
                    ::std::result::Result::Ok(DeleteUserTokenResponse::BadRequest {
                        body,
                    })
                }
                401 => {
                    ::std::result::Result::Ok(DeleteUserTokenResponse::Unauthorized {
                        www_authenticate: ::std::borrow::ToOwned::to_owned("Bearer"),
                        body,
                    })
                }
                404 => {
                    ::std::result::Result::Ok(DeleteUserTokenResponse::NotFound {
                        body,
                    })
                }
                429 => {
                    ::std::result::Result::Ok(DeleteUserTokenResponse::TooManyRequests {
                        retry_after: runtime::seconds(retry_after)
                            .ok_or(runtime::Missing::RetryAfter)?,
                        x_rate_limit_limit: ::std::option::Option::None,
                        x_rate_limit_remaining: ::std::option::Option::None,
                        x_rate_limit_reset: ::std::option::Option::None,
                        body,
                    })
                }
                500 => {
                    ::std::result::Result::Ok(DeleteUserTokenResponse::InternalServerError {
                        body,
                    })
                }
                503 => {
                    ::std::result::Result::Ok(DeleteUserTokenResponse::ServiceUnavailable {
                        retry_after: runtime::seconds(retry_after),
                        body,
                    })
                }
                _ => ::std::result::Result::Err(runtime::Missing::Form),
            },
        )
    }

    fn retry_after(&self) -> ::std::option::Option<u64> {
        runtime::ErrorResponse::retry_after(self)
    }
}

#[utoipa::path(
    delete,
    path = "/api/v2/authentication-tokens/{token_id}",
    operation_id = "delete_user_token",
    tags = ["terraform"],
    summary = "Delete an authentication token of your own account",
    description = "Revokes a token: from now on it is rejected. A token can delete itself. For a token of another\naccount, for a read token and for the token of a suspended account, the response is 404.",
    params(DeleteUserTokenRequest),
    responses(DeleteUserTokenResponse),
    security(("bearerAuth" = []))
)]
pub(crate) async fn serve_delete_user_token<S, B>(
    service: &S,
    parts: &::http::request::Parts,
    captures: &runtime::routing::Captures<'_>,
    body: B,
    limits: runtime::Limits,
) -> ::std::result::Result<runtime::Response, runtime::Rejection>
where
    S: TryTerraform,
    B: runtime::RequestBody,
{
    static STATUSES: runtime::InvalidStatuses = runtime::InvalidStatuses {
        path: 404,
        invalid: 0,
        malformed: 0,
    };
    let context = super::RequestContext::new(Operation::DeleteUserToken, parts);
    let principal = super::security::authenticate_bearer_auth(service, context, parts)
        .await?;
    parameters::reject_unsupported(
        parts.uri.query(),
        &["include", "sort", "fields", "filter"],
    )?;
    let mut violations = runtime::Violations::default();
    let parameter_token_id = parameters::string(
        parameters::Source::Path(captures.get(0)),
        &parameters::Parameter {
            name: "token_id",
            location: super::runtime::Location::Path,
            pointer: "token_id",
            required: true,
            style: parameters::Style::Simple,
            explode: false,
            schema: &super::schemas::TokenId,
        },
        &mut violations,
    );
    if !violations.is_empty() {
        return ::std::result::Result::Err(violations.into_rejection(&STATUSES));
    }
    let request = match (parameter_token_id,) {
        (::std::option::Option::Some(parameter_token_id),) if violations.is_empty() => {
            DeleteUserTokenRequest {
                token_id: parameter_token_id,
            }
        }
        _ => return ::std::result::Result::Err(violations.into_rejection(&STATUSES)),
    };
    let outcome = service.try_delete_user_token(context, principal, request).await;
    runtime::respond(
        outcome,
        Operation::DeleteUserToken.info(),
        DeleteUserTokenResponse::into_response,
    )
}

/// A request to `discover_services`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DiscoverServicesRequest {}

/// The responses of `discover_services`.
#[derive(Debug, Clone, PartialEq)]
pub enum DiscoverServicesResponse {
    /// The services of this host, with their paths.
    Ok {
        /// The body.
        body: super::types::ServiceDiscovery,
    },
    /// `Accept` excludes every media type of the response.
    NotAcceptable {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Too many requests. `Retry-After` says how long to wait.
    TooManyRequests {
        /// How long to wait before the next request, in whole seconds; never a date.
        retry_after: i32,
        /// The number of requests allowed per second, at least 4.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// The number of requests that are left until the limit is reset.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// The time until the limit is reset, in whole seconds; never a date.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// An unexpected error. The response has no details; the operator of the server finds them in its log.
    InternalServerError {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The service is temporarily unavailable. Try again later.
    ServiceUnavailable {
        /// How long to wait before the next request, in whole seconds; never a date. Absent if unknown.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
}

impl DiscoverServicesResponse {
    /// Returns the status.
    #[must_use]
    pub fn status(&self) -> ::http::StatusCode {
        match self {
            Self::Ok { .. } => ::http::StatusCode::OK,
            Self::NotAcceptable { .. } => ::http::StatusCode::NOT_ACCEPTABLE,
            Self::TooManyRequests { .. } => ::http::StatusCode::TOO_MANY_REQUESTS,
            Self::InternalServerError { .. } => ::http::StatusCode::INTERNAL_SERVER_ERROR,
            Self::ServiceUnavailable { .. } => ::http::StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Converts to an HTTP response.
    ///
    /// # Errors
    /// A header value is invalid, or the body cannot be serialized.
    pub fn into_response(
        self,
    ) -> ::std::result::Result<super::runtime::Response, super::runtime::ResponseError> {
        ::std::result::Result::Ok(
            match self {
                Self::Ok { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::OK, json "application/json" body
                    )
                }
                Self::NotAcceptable { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_ACCEPTABLE, json
                        "application/vnd.api+json" body
                    )
                }
                Self::TooManyRequests {
                    retry_after: header_retry_after,
                    x_rate_limit_limit: header_x_rate_limit_limit,
                    x_rate_limit_remaining: header_x_rate_limit_remaining,
                    x_rate_limit_reset: header_x_rate_limit_reset,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::TOO_MANY_REQUESTS, json
                        "application/vnd.api+json" body; required "retry-after"
                        header_retry_after; optional "x-ratelimit-limit"
                        header_x_rate_limit_limit; optional "x-ratelimit-remaining"
                        header_x_rate_limit_remaining; optional "x-ratelimit-reset"
                        header_x_rate_limit_reset
                    )
                }
                Self::InternalServerError { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::INTERNAL_SERVER_ERROR, json
                        "application/vnd.api+json" body
                    )
                }
                Self::ServiceUnavailable { retry_after: header_retry_after, body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::SERVICE_UNAVAILABLE, json
                        "application/vnd.api+json" body; optional "retry-after"
                        header_retry_after
                    )
                }
            },
        )
    }
}

impl runtime::ErrorFor<DiscoverServicesResponse>
for runtime::ErrorResponse<super::types::JsonApiErrorDocument> {
    fn into_response(
        self,
        operation: &'static runtime::OperationInfo,
    ) -> ::std::result::Result<DiscoverServicesResponse, runtime::Rejection> {
        self.select(
            operation,
            |runtime::ErrorParts { status, body, retry_after }| match status.as_u16() {
                406 => {
                    ::std::result::Result::Ok(DiscoverServicesResponse::NotAcceptable {
                        body,
                    })
                }
                429 => {
                    ::std::result::Result::Ok(DiscoverServicesResponse::TooManyRequests {
                        retry_after: runtime::seconds(retry_after)
                            .ok_or(runtime::Missing::RetryAfter)?,
                        x_rate_limit_limit: ::std::option::Option::None,
                        x_rate_limit_remaining: ::std::option::Option::None,
                        x_rate_limit_reset: ::std::option::Option::None,
                        body,
                    })
                }
                500 => {
                    ::std::result::Result::Ok(DiscoverServicesResponse::InternalServerError {
                        body,
                    })
                }
                503 => {
                    ::std::result::Result::Ok(DiscoverServicesResponse::ServiceUnavailable {
                        retry_after: runtime::seconds(retry_after),
                        body,
                    })
                }
                _ => ::std::result::Result::Err(runtime::Missing::Form),
            },
        )
    }

    fn retry_after(&self) -> ::std::option::Option<u64> {
        runtime::ErrorResponse::retry_after(self)
    }
}

#[utoipa::path(
    get,
    path = "/.well-known/terraform.json",
    operation_id = "discover_services",
    tags = ["terraform"],
    summary = "Discover the services of this host",
    description = "Returns the paths of the services on this host. `terraform login` and other clients read this\ndocument first. It is `application/json`, although the errors are JSON:API documents as in all of\nthis API family.",
    responses(DiscoverServicesResponse),
    security()
)]
pub(crate) async fn serve_discover_services<S, B>(
    service: &S,
    parts: &::http::request::Parts,
    captures: &runtime::routing::Captures<'_>,
    body: B,
    limits: runtime::Limits,
) -> ::std::result::Result<runtime::Response, runtime::Rejection>
where
    S: TryTerraform,
    B: runtime::RequestBody,
{
    static STATUSES: runtime::InvalidStatuses = runtime::InvalidStatuses {
        path: 0,
        invalid: 0,
        malformed: 0,
    };
    let context = super::RequestContext::new(Operation::DiscoverServices, parts);
    negotiation::accept(&parts.headers, &["application/json"])?;
    let mut violations = runtime::Violations::default();
    let request = DiscoverServicesRequest {};
    let outcome = service.try_discover_services(context, request).await;
    runtime::respond(
        outcome,
        Operation::DiscoverServices.info(),
        DiscoverServicesResponse::into_response,
    )
}

/// A request to `ping`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PingRequest {}

/// The responses of `ping`.
#[derive(Debug, Clone, PartialEq)]
pub enum PingResponse {
    /// The service is available.
    NoContent {
        /// The version of the Terraform API that this API family implements, such as `2.6`.
        tfp_api_version: ::std::string::String,
        /// The name of the service.
        tfp_app_name: ::std::string::String,
    },
    /// Too many requests. `Retry-After` says how long to wait.
    TooManyRequests {
        /// How long to wait before the next request, in whole seconds; never a date.
        retry_after: i32,
        /// The number of requests allowed per second, at least 4.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// The number of requests that are left until the limit is reset.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// The time until the limit is reset, in whole seconds; never a date.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// An unexpected error. The response has no details; the operator of the server finds them in its log.
    InternalServerError {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// The service is temporarily unavailable. Try again later.
    ServiceUnavailable {
        /// How long to wait before the next request, in whole seconds; never a date. Absent if unknown.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
}

impl PingResponse {
    /// Returns the status.
    #[must_use]
    pub fn status(&self) -> ::http::StatusCode {
        match self {
            Self::NoContent { .. } => ::http::StatusCode::NO_CONTENT,
            Self::TooManyRequests { .. } => ::http::StatusCode::TOO_MANY_REQUESTS,
            Self::InternalServerError { .. } => ::http::StatusCode::INTERNAL_SERVER_ERROR,
            Self::ServiceUnavailable { .. } => ::http::StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Converts to an HTTP response.
    ///
    /// # Errors
    /// A header value is invalid, or the body cannot be serialized.
    pub fn into_response(
        self,
    ) -> ::std::result::Result<super::runtime::Response, super::runtime::ResponseError> {
        ::std::result::Result::Ok(
            match self {
                Self::NoContent {
                    tfp_api_version: header_tfp_api_version,
                    tfp_app_name: header_tfp_app_name,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NO_CONTENT; required "tfp-api-version"
                        header_tfp_api_version; required "tfp-appname"
                        header_tfp_app_name
                    )
                }
                Self::TooManyRequests {
                    retry_after: header_retry_after,
                    x_rate_limit_limit: header_x_rate_limit_limit,
                    x_rate_limit_remaining: header_x_rate_limit_remaining,
                    x_rate_limit_reset: header_x_rate_limit_reset,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::TOO_MANY_REQUESTS, json
                        "application/vnd.api+json" body; required "retry-after"
                        header_retry_after; optional "x-ratelimit-limit"
                        header_x_rate_limit_limit; optional "x-ratelimit-remaining"
                        header_x_rate_limit_remaining; optional "x-ratelimit-reset"
                        header_x_rate_limit_reset
                    )
                }
                Self::InternalServerError { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::INTERNAL_SERVER_ERROR, json
                        "application/vnd.api+json" body
                    )
                }
                Self::ServiceUnavailable { retry_after: header_retry_after, body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::SERVICE_UNAVAILABLE, json
                        "application/vnd.api+json" body; optional "retry-after"
                        header_retry_after
                    )
                }
            },
        )
    }
}

impl runtime::ErrorFor<PingResponse>
for runtime::ErrorResponse<super::types::JsonApiErrorDocument> {
    fn into_response(
        self,
        operation: &'static runtime::OperationInfo,
    ) -> ::std::result::Result<PingResponse, runtime::Rejection> {
        self.select(
            operation,
            |runtime::ErrorParts { status, body, retry_after }| match status.as_u16() {
                429 => {
                    ::std::result::Result::Ok(PingResponse::TooManyRequests {
                        retry_after: runtime::seconds(retry_after)
                            .ok_or(runtime::Missing::RetryAfter)?,
                        x_rate_limit_limit: ::std::option::Option::None,
                        x_rate_limit_remaining: ::std::option::Option::None,
                        x_rate_limit_reset: ::std::option::Option::None,
                        body,
                    })
                }
                500 => {
                    ::std::result::Result::Ok(PingResponse::InternalServerError {
                        body,
                    })
                }
                503 => {
                    ::std::result::Result::Ok(PingResponse::ServiceUnavailable {
                        retry_after: runtime::seconds(retry_after),
                        body,
                    })
                }
                _ => ::std::result::Result::Err(runtime::Missing::Form),
            },
        )
    }

    fn retry_after(&self) -> ::std::option::Option<u64> {
        runtime::ErrorResponse::retry_after(self)
    }
}

#[utoipa::path(
    get,
    path = "/api/v2/ping",
    operation_id = "ping",
    tags = ["terraform"],
    summary = "Show the version of the API",
    description = "Returns the version of the API and the name of the service in response headers. Clients call this\nfirst; it can also serve to check the connection.",
    responses(PingResponse),
    security()
)]
pub(crate) async fn serve_ping<S, B>(
    service: &S,
    parts: &::http::request::Parts,
    captures: &runtime::routing::Captures<'_>,
    body: B,
    limits: runtime::Limits,
) -> ::std::result::Result<runtime::Response, runtime::Rejection>
where
    S: TryTerraform,
    B: runtime::RequestBody,
{
    static STATUSES: runtime::InvalidStatuses = runtime::InvalidStatuses {
        path: 0,
        invalid: 0,
        malformed: 0,
    };
    let context = super::RequestContext::new(Operation::Ping, parts);
    let mut violations = runtime::Violations::default();
    let request = PingRequest {};
    let outcome = service.try_ping(context, request).await;
    runtime::respond(outcome, Operation::Ping.info(), PingResponse::into_response)
}
