// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The document that this server was generated from. A server can show it to its clients.

/// The document as it was written, octet for octet, comments included.
pub const YAML: &str = r#"# The contract of the account API, written by hand: the only source of the client, the server stub
# and the conformance suite. After an edit run `cargo xtask regenerate`.
#
#   info, servers, security    what this is, where it is served, who may call
#   tags                       the three dialects, and what answers where no operation does
#   paths                      the operations, by dialect
#   components                 security schemes, parameters, headers, responses, schemas, examples
#
# Descriptions cite the document that a statement comes from as "Source 002, Request Body: …".
# "Contract: …" marks what no source document says and what is decided here.

openapi: 3.0.3

info:
  title: Account API
  version: 1.0.0
  description: |-
    One kind of record, the account, seen through three API families. Each has its own media type,
    naming style and error shape, and is a tag here; what one of them changes, the others show.

    | | terraform | accounts | workspace |
    |---|---|---|---|
    | style | JSON:API 1.0, kebab-case | plain JSON, snake_case | PascalCase envelope |
    | media type | `application/vnd.api+json` | `application/json` | `application/json` |
    | id | `user-` + key | `acct_` + key | key |
    | errors | JSON:API errors | `error`, `message`, `details` | 400, 404: envelope; else problem details |

    The key is 16 random characters of `[0-9A-Za-z]`, the same in all three. Strings are stored as
    they are sent, never trimmed; control characters are refused. Times are UTC, written with `Z`.

    The contract follows five source documents, which descriptions cite by number and section:

    * **000** "Account API" of the Terraform Enterprise API documentation, as Markdown
    * **001** the same page as published, with another sample response
    * **002** "Accounts", the page "Update account info"
    * **003** "Update the authenticated workspace user's profile fields"
    * **004** "Account Models", the models of a client of the Terraform Cloud API

    A statement that begins with "Contract" is decided here, because the source documents are silent
    or disagree.

    Every operation declares every status that it can answer with, those of the transport included.
    `HEAD` is answered wherever `GET` is, with the same headers and without the body.
  license:
    name: MIT OR Apache-2.0
    url: https://spdx.org/licenses/

servers:
  - url: /
    description: The host that serves this document; every path is absolute on it.

# In force unless an operation says otherwise: the workspace dialect adds `accessToken`, and three
# operations are public.
security:
  - bearerAuth: []

# ------------------------------------------------------------------------------------------------
# Dialects
# ------------------------------------------------------------------------------------------------

# `x-unmatched` says what answers a request below one of the prefixes that belongs to no operation:
# 404 for a path that no operation has, 405 for a method that the path does not have. The longest
# prefix wins, whole segments are compared.
#
# `x-error-message` says where the errors of a dialect have their text for people: JSON pointers into
# the error bodies, of which the first that leads to a text counts. `x-error-details` says where they
# have each thing that is wrong: `list` points at an array in the error bodies, `message` and `pointer`
# point into its items, at the text and at the place in the request.

tags:
  - name: terraform
    description: |-
      The Account API of Terraform (sources 000, 001 and 004): JSON:API 1.0 documents with kebab-case
      members, sent as `application/vnd.api+json`.

      Contract: negotiation follows JSON:API 1.0. A request body whose media type has parameters is
      answered with 415; a request whose `Accept` names JSON:API only with parameters is answered with 406.
      What a token may not do is told as not found (404).
    x-error-message: [/errors/0/detail, /errors/0/title]
    x-error-details: { list: /errors, message: [/detail, /title], pointer: [/source/pointer] }
    x-unmatched:
      prefixes: [/api/v2, /.well-known]
      responses:
        '404':
          $ref: '#/components/responses/TerraformNotFound'
        '405':
          description: 'Contract: the path does not have this method.'
          headers:
            Allow:
              description: 'RFC 9110, 10.2.1: the methods that the path has, separated by commas.'
              required: true
              schema:
                type: string
              example: GET, HEAD
          content:
            application/vnd.api+json:
              schema:
                $ref: '#/components/schemas/JsonApiErrorDocument'
              example:
                errors:
                  - status: '405'
                    title: method not allowed
                    detail: This path has GET and HEAD.

  - name: accounts
    description: |-
      The Accounts API (source 002): plain JSON with snake_case members, sent as `application/json`.

      Contract: a body with a member that is not described here is refused.
    x-error-message: [/message]
    x-error-details: { list: /details, message: [/message], pointer: [/pointer] }
    x-unmatched:
      prefixes: [/v1, /]
      responses:
        '404':
          $ref: '#/components/responses/AccountsNotFound'
        '405':
          description: 'Contract: the path does not have this method.'
          headers:
            Allow:
              description: 'RFC 9110, 10.2.1: the methods that the path has, separated by commas.'
              required: true
              schema:
                type: string
              example: GET, HEAD, PATCH
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/AccountError'
              example:
                error: method_not_allowed
                message: This path has GET, HEAD and PATCH.

  - name: workspace
    description: |-
      The workspace API (source 003): PascalCase members, results and their messages in an envelope,
      sent as `application/json`.

      Contract: 400 and 404 carry the envelope; every other error carries problem details (RFC 9457),
      sent as `application/json` as source 003 shows for 403.
    x-error-message: [/Errors/0/Message, /detail, /title]
    x-error-details: { list: /Errors, message: [/Message], pointer: [/Target] }
    x-unmatched:
      prefixes: [/api/workspace]
      responses:
        '404':
          $ref: '#/components/responses/WorkspaceNotFound'
        '405':
          description: 'Contract: the path does not have this method.'
          headers:
            Allow:
              description: 'RFC 9110, 10.2.1: the methods that the path has, separated by commas.'
              required: true
              schema:
                type: string
              example: GET, HEAD, PUT
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/ProblemDetails'
              example:
                type: about:blank
                title: Method Not Allowed
                status: 405
                detail: This path has GET, HEAD and PUT.

paths:
  # ----------------------------------------------------------------------------------------------
  # terraform: the account of the token
  # ----------------------------------------------------------------------------------------------

  /api/v2/account/details:
    get:
      operationId: get_account_details
      tags: [terraform]
      summary: Show the account of the token
      description: |-
        Source 004, Overview and API Response Structure: the account of the current user or service
        account, as a user document. The request has no parameters (source 004, AccountDetailsRequest).

        Contract: a suspended account can still read itself.
      responses:
        '200':
          description: 'Source 004, API Response Structure: the account, its e-mail address included.'
          content:
            application/vnd.api+json:
              schema:
                $ref: '#/components/schemas/UserDocument'
              examples:
                accountDetails:
                  $ref: '#/components/examples/AccountDetails'
                ownAccount:
                  $ref: '#/components/examples/OwnAccount'
        '401':
          $ref: '#/components/responses/TerraformUnauthorized'
        '406':
          $ref: '#/components/responses/TerraformNotAcceptable'
        '429':
          $ref: '#/components/responses/TerraformTooManyRequests'
        '500':
          $ref: '#/components/responses/TerraformInternalServerError'
        '503':
          $ref: '#/components/responses/TerraformServiceUnavailable'

  /api/v2/account/update:
    patch:
      operationId: update_account
      tags: [terraform]
      summary: Change username and e-mail address
      description: |-
        Source 000, Update your account info: "Your username and email address can be updated with
        this endpoint."

        Contract: a document without attributes changes nothing and succeeds, since official clients send
        that. Members that are not described here are ignored. Under the confirmation policy `required`
        a new address is held as `unconfirmed-email` until it is confirmed (`confirm_email`); a newer
        request replaces an older one, and asking for the present address cancels it. A token or an
        account that may not write is answered with 404.
      requestBody:
        description: 'Source 000, Request Body: what to change.'
        required: true
        content:
          application/vnd.api+json:
            schema:
              $ref: '#/components/schemas/UpdateAccountDocument'
            examples:
              email:
                summary: A new e-mail address (source 000, Sample Payload)
                value:
                  data:
                    type: users
                    attributes:
                      email: admin@example.com
              usernameAndEmail:
                summary: Both attributes
                value:
                  data:
                    type: users
                    attributes:
                      username: admin
                      email: admin@example.com
              nothing:
                summary: No attributes, as official clients send it
                value:
                  data:
                    type: users
      responses:
        '200':
          description: 'Source 000, Update your account info: "Your info was successfully updated".'
          content:
            application/vnd.api+json:
              schema:
                $ref: '#/components/schemas/UserDocument'
              examples:
                admin:
                  $ref: '#/components/examples/AdminUser'
                twoFactor:
                  $ref: '#/components/examples/TwoFactorUser'
                twoFactorNewId:
                  $ref: '#/components/examples/TwoFactorUserNewId'
                unconfirmedEmail:
                  $ref: '#/components/examples/UnconfirmedEmail'
        '401':
          $ref: '#/components/responses/TerraformUnauthorized'
        '404':
          $ref: '#/components/responses/TerraformNotFound'
        '406':
          $ref: '#/components/responses/TerraformNotAcceptable'
        '413':
          $ref: '#/components/responses/TerraformPayloadTooLarge'
        '415':
          $ref: '#/components/responses/TerraformUnsupportedMediaType'
        '422':
          description: |-
            Source 000, Update your account info: "Malformed request body (missing attributes, wrong
            types, etc.)". Contract: also a username or an e-mail address that is taken; one error object
            for each violation, with its `source.pointer`.
          content:
            application/vnd.api+json:
              schema:
                $ref: '#/components/schemas/JsonApiErrorDocument'
              examples:
                invalidAttributes:
                  summary: Two values that break their constraints
                  value:
                    errors:
                      - status: '422'
                        title: invalid attribute
                        detail: username may hold letters, digits, "-", "_" and "." only
                        source:
                          pointer: /data/attributes/username
                      - status: '422'
                        title: invalid attribute
                        detail: email is not an e-mail address
                        source:
                          pointer: /data/attributes/email
                missingType:
                  summary: A member is missing
                  value:
                    errors:
                      - status: '422'
                        title: invalid attribute
                        detail: type is required
                        source:
                          pointer: /data/type
                usernameTaken:
                  summary: The username belongs to another account
                  value:
                    errors:
                      - status: '422'
                        title: invalid attribute
                        detail: Username has already been taken
                        source:
                          pointer: /data/attributes/username
        '429':
          $ref: '#/components/responses/TerraformTooManyRequests'
        '500':
          $ref: '#/components/responses/TerraformInternalServerError'
        '503':
          $ref: '#/components/responses/TerraformServiceUnavailable'

  /api/v2/account/password:
    patch:
      operationId: change_password
      tags: [terraform]
      summary: Change the password
      description: |-
        Contract: replaces the password of the account of the token. The attributes are written in
        snake_case, as the official API takes them. A token or an account that may not write is answered
        with 404.
      requestBody:
        description: 'Contract: the present password, and the new one twice.'
        required: true
        content:
          application/vnd.api+json:
            schema:
              $ref: '#/components/schemas/ChangePasswordDocument'
            examples:
              passwords:
                summary: All members
                value:
                  data:
                    type: users
                    attributes:
                      current_password: current password example
                      password: new password example
                      password_confirmation: new password example
              withoutType:
                summary: Without the resource type, which is accepted here
                value:
                  data:
                    attributes:
                      current_password: current password example
                      password: new password example
                      password_confirmation: new password example
      responses:
        '200':
          description: 'Contract: the password is replaced; the account, as `get_account_details` shows it.'
          content:
            application/vnd.api+json:
              schema:
                $ref: '#/components/schemas/UserDocument'
              examples:
                ownAccount:
                  $ref: '#/components/examples/OwnAccount'
        '401':
          $ref: '#/components/responses/TerraformUnauthorized'
        '404':
          $ref: '#/components/responses/TerraformNotFound'
        '406':
          $ref: '#/components/responses/TerraformNotAcceptable'
        '413':
          $ref: '#/components/responses/TerraformPayloadTooLarge'
        '415':
          $ref: '#/components/responses/TerraformUnsupportedMediaType'
        '422':
          description: |-
            Contract: the body is malformed, the present password is wrong, or the new one is too short, too
            long or confirmed with another text; one error object for each violation.
          content:
            application/vnd.api+json:
              schema:
                $ref: '#/components/schemas/JsonApiErrorDocument'
              examples:
                wrongPassword:
                  summary: The present password is another one
                  value:
                    errors:
                      - status: '422'
                        title: invalid attribute
                        detail: current_password is incorrect
                        source:
                          pointer: /data/attributes/current_password
                tooShort:
                  summary: The new password is too short and not confirmed
                  value:
                    errors:
                      - status: '422'
                        title: invalid attribute
                        detail: password has fewer than 10 characters
                        source:
                          pointer: /data/attributes/password
                      - status: '422'
                        title: invalid attribute
                        detail: password_confirmation differs from password
                        source:
                          pointer: /data/attributes/password_confirmation
        '429':
          $ref: '#/components/responses/TerraformTooManyRequests'
        '500':
          $ref: '#/components/responses/TerraformInternalServerError'
        '503':
          $ref: '#/components/responses/TerraformServiceUnavailable'

  # ----------------------------------------------------------------------------------------------
  # terraform: users and their authentication tokens
  # ----------------------------------------------------------------------------------------------

  /api/v2/users/{user}:
    parameters:
      - $ref: '#/components/parameters/User'
    get:
      operationId: get_user
      tags: [terraform]
      summary: Show a user
      description: |-
        Source 000, Sample Response: the target of `links.self` of a user. Contract: any user may be
        shown, by id or by username; the e-mail address only to its owner (source 004, Notes: "Email is
        only returned for the authenticated user's own account").
      responses:
        '200':
          description: 'Source 000, Sample Response: the user.'
          content:
            application/vnd.api+json:
              schema:
                $ref: '#/components/schemas/UserDocument'
              examples:
                anotherUser:
                  $ref: '#/components/examples/AnotherUser'
                ownAccount:
                  $ref: '#/components/examples/OwnAccount'
        '401':
          $ref: '#/components/responses/TerraformUnauthorized'
        '404':
          $ref: '#/components/responses/TerraformNotFound'
        '406':
          $ref: '#/components/responses/TerraformNotAcceptable'
        '429':
          $ref: '#/components/responses/TerraformTooManyRequests'
        '500':
          $ref: '#/components/responses/TerraformInternalServerError'
        '503':
          $ref: '#/components/responses/TerraformServiceUnavailable'

  /api/v2/users/{user}/authentication-tokens:
    parameters:
      - $ref: '#/components/parameters/User'
    get:
      operationId: list_user_tokens
      tags: [terraform]
      summary: List the authentication tokens of one's own account
      description: |-
        Source 000, Sample Response: the target of the relationship `authentication-tokens` of a user.
        Contract: all tokens of one's own account that were neither deleted nor have expired, the newest
        first and without their secrets; those of another account are answered with 404.
      responses:
        '200':
          description: 'Contract: the tokens, each with `token` null.'
          content:
            application/vnd.api+json:
              schema:
                $ref: '#/components/schemas/AuthenticationTokenListDocument'
              examples:
                tokens:
                  summary: Two tokens
                  value:
                    data:
                      - id: at-QmATJea6aWj1xR2t
                        type: authentication-tokens
                        attributes:
                          created-at: '2025-09-18T20:12:00Z'
                          last-used-at: null
                          description: api
                          token: null
                          expired-at: '2099-09-18T20:12:00Z'
                          scope: read
                      - id: at-6yEmxNAhaoQLH1Da
                        type: authentication-tokens
                        attributes:
                          created-at: '2025-01-12T09:30:00Z'
                          last-used-at: '2025-09-18T20:11:58Z'
                          description: ''
                          token: null
                          expired-at: null
                          scope: admin
                none:
                  summary: No tokens
                  value:
                    data: []
        '401':
          $ref: '#/components/responses/TerraformUnauthorized'
        '404':
          $ref: '#/components/responses/TerraformNotFound'
        '406':
          $ref: '#/components/responses/TerraformNotAcceptable'
        '429':
          $ref: '#/components/responses/TerraformTooManyRequests'
        '500':
          $ref: '#/components/responses/TerraformInternalServerError'
        '503':
          $ref: '#/components/responses/TerraformServiceUnavailable'
    post:
      operationId: create_user_token
      tags: [terraform]
      summary: Create an authentication token of one's own account
      description: |-
        Contract: makes a token of one's own account; for another account the answer is 404, and so it
        is for a token or an account that may not write. The secret is shown in this answer and never
        again. Members that are not described here are ignored.
      requestBody:
        description: 'Contract: what the token is for, how long it lives and what it may do.'
        required: true
        content:
          application/vnd.api+json:
            schema:
              $ref: '#/components/schemas/CreateAuthenticationTokenDocument'
            examples:
              described:
                summary: A token with a description, which lives until it is deleted
                value:
                  data:
                    type: authentication-tokens
                    attributes:
                      description: api
              expiring:
                summary: A token that can only read and expires
                value:
                  data:
                    type: authentication-token
                    attributes:
                      description: api
                      expired-at: '2099-09-18T20:12:00Z'
                      scope: read
              unnamed:
                summary: An empty type, as go-tfe sends it
                value:
                  data:
                    type: ''
                    attributes:
                      description: api
      responses:
        '201':
          description: 'Contract: the token, with its secret.'
          content:
            application/vnd.api+json:
              schema:
                $ref: '#/components/schemas/AuthenticationTokenDocument'
              examples:
                created:
                  summary: The secret is shown this once
                  value:
                    data:
                      id: at-QmATJea6aWj1xR2t
                      type: authentication-tokens
                      attributes:
                        created-at: '2025-09-18T20:12:00Z'
                        last-used-at: null
                        description: api
                        token: example-token-secret
                        expired-at: '2099-09-18T20:12:00Z'
                        scope: read
        '401':
          $ref: '#/components/responses/TerraformUnauthorized'
        '404':
          $ref: '#/components/responses/TerraformNotFound'
        '406':
          $ref: '#/components/responses/TerraformNotAcceptable'
        '413':
          $ref: '#/components/responses/TerraformPayloadTooLarge'
        '415':
          $ref: '#/components/responses/TerraformUnsupportedMediaType'
        '422':
          description: |-
            Contract: the body is malformed, the expiry lies in the past, or the scope is wider than that of
            the token that asks; one error object for each violation.
          content:
            application/vnd.api+json:
              schema:
                $ref: '#/components/schemas/JsonApiErrorDocument'
              examples:
                expired:
                  summary: The expiry lies in the past
                  value:
                    errors:
                      - status: '422'
                        title: invalid attribute
                        detail: expired-at lies in the past
                        source:
                          pointer: /data/attributes/expired-at
        '429':
          $ref: '#/components/responses/TerraformTooManyRequests'
        '500':
          $ref: '#/components/responses/TerraformInternalServerError'
        '503':
          $ref: '#/components/responses/TerraformServiceUnavailable'

  /api/v2/authentication-tokens/{token_id}:
    parameters:
      - $ref: '#/components/parameters/TokenId'
    get:
      operationId: get_user_token
      tags: [terraform]
      summary: Show an authentication token of one's own account
      description: |-
        Contract: one token of one's own account, without its secret; a token of another account is
        answered with 404.
      responses:
        '200':
          description: 'Contract: the token, with `token` null.'
          content:
            application/vnd.api+json:
              schema:
                $ref: '#/components/schemas/AuthenticationTokenDocument'
              examples:
                token:
                  summary: The secret is not shown again
                  value:
                    data:
                      id: at-6yEmxNAhaoQLH1Da
                      type: authentication-tokens
                      attributes:
                        created-at: '2025-01-12T09:30:00Z'
                        last-used-at: '2025-09-18T20:11:58Z'
                        description: api
                        token: null
                        expired-at: null
                        scope: write
        '401':
          $ref: '#/components/responses/TerraformUnauthorized'
        '404':
          $ref: '#/components/responses/TerraformNotFound'
        '406':
          $ref: '#/components/responses/TerraformNotAcceptable'
        '429':
          $ref: '#/components/responses/TerraformTooManyRequests'
        '500':
          $ref: '#/components/responses/TerraformInternalServerError'
        '503':
          $ref: '#/components/responses/TerraformServiceUnavailable'
    delete:
      operationId: delete_user_token
      tags: [terraform]
      summary: Delete an authentication token of one's own account
      description: |-
        Contract: the token is refused from now on, also when it is the one that asks. A token of another
        account is answered with 404, and so is a token or an account that may not write.
      responses:
        '204':
          description: 'Contract: the token is deleted.'
        '401':
          $ref: '#/components/responses/TerraformUnauthorized'
        '404':
          $ref: '#/components/responses/TerraformNotFound'
        '429':
          $ref: '#/components/responses/TerraformTooManyRequests'
        '500':
          $ref: '#/components/responses/TerraformInternalServerError'
        '503':
          $ref: '#/components/responses/TerraformServiceUnavailable'

  # ----------------------------------------------------------------------------------------------
  # terraform: what clients ask before they have a token
  # ----------------------------------------------------------------------------------------------

  /.well-known/terraform.json:
    get:
      operationId: discover_services
      tags: [terraform]
      summary: Tell which services this host has
      description: |-
        Contract: the discovery document that `terraform login` and other clients read first, plain
        `application/json`; the errors are JSON:API documents as everywhere in this dialect.
      security: []
      responses:
        '200':
          description: 'Contract: the services, each with the path that it is found at.'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/ServiceDiscovery'
              example:
                tfe.v2: /api/v2/
                modules.v1: /api/registry/v1/modules/
        '406':
          $ref: '#/components/responses/TerraformNotAcceptable'
        '429':
          $ref: '#/components/responses/TerraformTooManyRequests'
        '500':
          $ref: '#/components/responses/TerraformInternalServerError'
        '503':
          $ref: '#/components/responses/TerraformServiceUnavailable'

  /api/v2/ping:
    get:
      operationId: ping
      tags: [terraform]
      summary: Tell the version of the API
      description: |-
        Contract: clients call this first, to learn the version of the API and the name of the service
        from the headers.
      security: []
      responses:
        '204':
          description: 'Contract: the service is there.'
          headers:
            TFP-API-Version:
              $ref: '#/components/headers/ApiVersion'
            TFP-AppName:
              $ref: '#/components/headers/AppName'
        '429':
          $ref: '#/components/responses/TerraformTooManyRequests'
        '500':
          $ref: '#/components/responses/TerraformInternalServerError'
        '503':
          $ref: '#/components/responses/TerraformServiceUnavailable'

  # ----------------------------------------------------------------------------------------------
  # accounts
  # ----------------------------------------------------------------------------------------------

  /v1/account:
    parameters:
      - $ref: '#/components/parameters/AccountId'
    get:
      operationId: get_account
      tags: [accounts]
      summary: Show an account
      description: |-
        Contract: the account of the token or, for an admin-scoped token, the one that `account_id`
        names; in the shape of source 002, Response. A suspended account can still be read.
      responses:
        '200':
          description: 'Source 002, Response: the account.'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Account'
              examples:
                account:
                  $ref: '#/components/examples/Account'
                pendingEmail:
                  $ref: '#/components/examples/AccountWithPendingEmail'
                withoutEmail:
                  $ref: '#/components/examples/AccountWithoutEmail'
        '401':
          $ref: '#/components/responses/AccountsUnauthorized'
        '403':
          $ref: '#/components/responses/AccountsForbidden'
        '404':
          $ref: '#/components/responses/AccountsNotFound'
        '406':
          $ref: '#/components/responses/AccountsNotAcceptable'
        '429':
          $ref: '#/components/responses/AccountsTooManyRequests'
        '500':
          $ref: '#/components/responses/AccountsInternalServerError'
        '503':
          $ref: '#/components/responses/AccountsServiceUnavailable'
    patch:
      operationId: patch_account
      tags: [accounts]
      summary: Update account info
      description: |-
        Source 002, Update account info: "The Update Account Info endpoint lets you modify details of an
        existing account, such as the account name, email, or preferences. Only the authenticated account
        owner (or an admin with elevated privileges) can update account information."

        Contract: the body is a merge patch (RFC 7396). A member that is left out stays as it is, also
        within `settings`; null puts a setting back to its default; null for `name` or `email`, and
        members that are not described here, are `invalid_request`. Under the confirmation policy
        `required` a new address is held as `pending_email` until it is confirmed (`confirm_email`); a
        newer request replaces an older one, and asking for the present address cancels it.
      requestBody:
        description: |-
          Source 002, Request Body: "You can update one or multiple fields. Fields not included in the
          request remain unchanged."
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/AccountPatch'
            examples:
              documented:
                summary: Name, e-mail address and settings (source 002, Request Body)
                value:
                  name: Acme Corp.
                  email: new_email@example.com
                  settings:
                    currency: EUR
                    timezone: Europe/Berlin
                    language: de
              oneSetting:
                summary: One setting; the others stay as they are
                value:
                  settings:
                    timezone: Europe/Berlin
              defaults:
                summary: Null puts a setting back to its default
                value:
                  settings:
                    currency: null
                    timezone: null
                    language: null
              nothing:
                summary: No member, no change
                value: {}
      responses:
        '200':
          description: 'Source 002, Successful Response (200 OK): the account as it is now.'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Account'
              examples:
                account:
                  $ref: '#/components/examples/Account'
                pendingEmail:
                  $ref: '#/components/examples/AccountWithPendingEmail'
        '400':
          description: |-
            Source 002, Error Response (400 / 409), `invalid_request`: "The request body contains invalid or
            missing fields." Contract: `details` lists every violation.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/AccountError'
              examples:
                invalidFields:
                  summary: Three members that are not as they should be
                  value:
                    error: invalid_request
                    message: The request body contains invalid fields.
                    details:
                      - pointer: /name
                        message: may not be null
                      - pointer: /settings/currency
                        message: is not an ISO 4217 code
                      - pointer: /nickname
                        message: is not a member of this object
                malformed:
                  summary: Not JSON at all
                  value:
                    error: invalid_request
                    message: The request body is not JSON.
        '401':
          $ref: '#/components/responses/AccountsUnauthorized'
        '403':
          $ref: '#/components/responses/AccountsForbidden'
        '404':
          $ref: '#/components/responses/AccountsNotFound'
        '406':
          $ref: '#/components/responses/AccountsNotAcceptable'
        '409':
          $ref: '#/components/responses/AccountsEmailExists'
        '413':
          $ref: '#/components/responses/AccountsPayloadTooLarge'
        '415':
          $ref: '#/components/responses/AccountsUnsupportedMediaType'
        '429':
          $ref: '#/components/responses/AccountsTooManyRequests'
        '500':
          $ref: '#/components/responses/AccountsInternalServerError'
        '503':
          $ref: '#/components/responses/AccountsServiceUnavailable'

  /v1/account/email/confirm:
    post:
      operationId: confirm_email
      tags: [accounts]
      summary: Confirm a new e-mail address
      description: |-
        Source 002: "Updating sensitive fields such as email may trigger a verification flow depending on
        your account policies." Contract: this ends that flow, whichever dialect began it. The token from
        the mail is the credential, so no other is asked for; it works once, within 24 hours, and until a
        newer request replaces it.
      security: []
      requestBody:
        description: 'Contract: the token from the mail.'
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/EmailConfirmation'
            example:
              token: example-confirmation-token
      responses:
        '204':
          description: 'Contract: the new address is in force, in every dialect.'
        '400':
          description: |-
            Contract: `invalid_request`. The body is malformed, or the token is unknown, expired, replaced or
            used; which of these is not told.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/AccountError'
              examples:
                invalidToken:
                  summary: A token that is not good, or no longer
                  value:
                    error: invalid_request
                    message: The confirmation token is invalid or has expired.
                    details:
                      - pointer: /token
                        message: is invalid or has expired
        '409':
          $ref: '#/components/responses/AccountsEmailExists'
        '413':
          $ref: '#/components/responses/AccountsPayloadTooLarge'
        '415':
          $ref: '#/components/responses/AccountsUnsupportedMediaType'
        '429':
          $ref: '#/components/responses/AccountsTooManyRequests'
        '500':
          $ref: '#/components/responses/AccountsInternalServerError'
        '503':
          $ref: '#/components/responses/AccountsServiceUnavailable'

  # ----------------------------------------------------------------------------------------------
  # workspace
  # ----------------------------------------------------------------------------------------------

  /api/workspace/account/profile:
    get:
      operationId: get_workspace_profile
      tags: [workspace]
      summary: Show the profile of the authenticated workspace user
      description: |-
        Contract: the profile fields of the account of the token, in the envelope of source 003, OK.
        Source 003: "Service accounts cannot access this endpoint via API keys." A suspended account can
        still read.
      security:
        - bearerAuth: []
        - accessToken: []
      responses:
        '200':
          description: 'Source 003, OK: the profile in its envelope.'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/WorkspaceProfileEnvelope'
              examples:
                profile:
                  $ref: '#/components/examples/WorkspaceProfile'
                documented:
                  $ref: '#/components/examples/WorkspaceDocumentedEnvelope'
        '401':
          $ref: '#/components/responses/WorkspaceUnauthorized'
        '403':
          $ref: '#/components/responses/WorkspaceForbidden'
        '404':
          $ref: '#/components/responses/WorkspaceNotFound'
        '406':
          $ref: '#/components/responses/WorkspaceNotAcceptable'
        '429':
          $ref: '#/components/responses/WorkspaceTooManyRequests'
        '500':
          $ref: '#/components/responses/WorkspaceInternalServerError'
        '503':
          $ref: '#/components/responses/WorkspaceServiceUnavailable'
    put:
      operationId: put_workspace_profile
      tags: [workspace]
      summary: Update the authenticated workspace user's profile fields
      description: |-
        Source 003: "Update the authenticated workspace user's profile fields. Service accounts cannot
        access this endpoint via API keys."

        Contract: null or absent clears `Email`, `FirstName` and `LastName`, and leaves `UserName`, since a
        login name cannot be empty. Members that are not described here are ignored. Under the confirmation
        policy `required` a new address waits until it is confirmed (`confirm_email`), which `Warnings`
        tells with the code `EmailConfirmationRequired`.
      security:
        - bearerAuth: []
        - accessToken: []
      requestBody:
        description: 'Source 003: "Request payload to update the authenticated workspace account profile."'
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/WorkspaceProfileUpdate'
            examples:
              documented:
                summary: All members (source 003, generated example, with an e-mail address that is one)
                value:
                  UserName: example
                  Email: example@example.com
                  FirstName: example
                  LastName: example
              cleared:
                summary: Null clears, except for the login name
                value:
                  UserName: null
                  Email: null
                  FirstName: null
                  LastName: null
              firstNameOnly:
                summary: Absent clears as well
                value:
                  FirstName: Ada
      responses:
        '200':
          description: 'Source 003, OK: the profile as it is now, in its envelope.'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/WorkspaceProfileEnvelope'
              examples:
                profile:
                  $ref: '#/components/examples/WorkspaceProfile'
                emailConfirmationRequired:
                  $ref: '#/components/examples/WorkspaceEmailConfirmationRequired'
                documented:
                  $ref: '#/components/examples/WorkspaceDocumentedEnvelope'
        '400':
          description: |-
            Source 003, Bad Request: the envelope. Contract: the body is malformed, or the login name or the
            e-mail address is taken; `Errors` has one message for each violation, with `Field` set.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/WorkspaceProfileEnvelope'
              examples:
                userNameTaken:
                  summary: The login name belongs to another account
                  value:
                    Errors:
                      - Code: UserNameTaken
                        Message: The user name is already taken.
                        Target: /UserName
                        Field: UserName
                        Type: 1
                        Severity: 0
                    Warnings: []
                    Success: false
                emailTaken:
                  summary: The e-mail address belongs to another account
                  value:
                    Errors:
                      - Code: EmailTaken
                        Message: The e-mail address is already taken.
                        Target: /Email
                        Field: Email
                        Type: 1
                        Severity: 0
                    Warnings: []
                    Success: false
                invalid:
                  summary: A value that breaks its constraints
                  value:
                    Errors:
                      - Code: Invalid
                        Message: The e-mail address is not valid.
                        Target: /Email
                        Field: Email
                        Metadata:
                          keyword: format
                        Type: 0
                        Severity: 0
                    Warnings: []
                    Success: false
                documented:
                  $ref: '#/components/examples/WorkspaceDocumentedEnvelope'
        '401':
          $ref: '#/components/responses/WorkspaceUnauthorized'
        '403':
          $ref: '#/components/responses/WorkspaceForbidden'
        '404':
          $ref: '#/components/responses/WorkspaceNotFound'
        '406':
          $ref: '#/components/responses/WorkspaceNotAcceptable'
        '413':
          $ref: '#/components/responses/WorkspacePayloadTooLarge'
        '415':
          $ref: '#/components/responses/WorkspaceUnsupportedMediaType'
        '429':
          $ref: '#/components/responses/WorkspaceTooManyRequests'
        '500':
          $ref: '#/components/responses/WorkspaceInternalServerError'
        '503':
          $ref: '#/components/responses/WorkspaceServiceUnavailable'

components:
  # ----------------------------------------------------------------------------------------------
  # Security schemes
  # ----------------------------------------------------------------------------------------------

  securitySchemes:
    bearerAuth:
      type: http
      scheme: bearer
      description: |-
        Sources 000, Sample Request, and 002, Headers: `Authorization: Bearer TOKEN`. Contract: the name of
        the scheme is read in any case. A token has a scope (`read`, `write` or `admin`) and may expire; a
        missing, malformed, unknown, expired or deleted one is answered with 401.
    accessToken:
      type: apiKey
      in: query
      name: access_token
      description: |-
        Source 003: "Optional access token for clients that cannot set Authorization headers. Prefer
        Authorization: Bearer <token> when possible." Contract: if both are sent, the header is used.

  # ----------------------------------------------------------------------------------------------
  # Parameters
  # ----------------------------------------------------------------------------------------------

  parameters:
    User:
      name: user
      in: path
      required: true
      description: |-
        Source 000, Sample Response, `links.self`: the username. Contract: or the id of the user; where a
        text is both, the id is meant.
      schema:
        type: string
        minLength: 1
        maxLength: 60
        pattern: '^[A-Za-z0-9_.-]+$'
      examples:
        username:
          summary: A username
          value: admin
        id:
          summary: An id
          value: user-V3R563qtJNcExAkN
    TokenId:
      name: token_id
      in: path
      required: true
      description: 'Contract: the id of an authentication token.'
      schema:
        type: string
        minLength: 1
        maxLength: 60
        pattern: '^[A-Za-z0-9_.-]+$'
      example: at-6yEmxNAhaoQLH1Da
    AccountId:
      name: account_id
      in: query
      description: |-
        Contract: the account to act on, `acct_` + key; left out, the one of the token. Only an admin-scoped
        token may name another account than its own: any other token is answered with 403 `unauthorized`,
        and an id that no account has with 404 `not_found`. Source 002, Update account info: "Only the
        authenticated account owner (or an admin with elevated privileges) can update account information."
      schema:
        type: string
      example: acct_001

  # ----------------------------------------------------------------------------------------------
  # Response headers
  # ----------------------------------------------------------------------------------------------

  headers:
    WwwAuthenticate:
      description: 'RFC 9110, 11.6.1: the scheme that is asked for.'
      required: true
      schema:
        type: string
      example: Bearer
    RetryAfter:
      description: 'Contract: whole seconds to wait before the next request, never a date.'
      required: true
      schema:
        type: integer
        format: int32
        minimum: 0
      example: 30
    RetryAfterIfKnown:
      description: 'Contract: whole seconds to wait before the next request, never a date; absent if unknown.'
      schema:
        type: integer
        format: int32
        minimum: 0
      example: 30
    RateLimitLimit:
      description: |-
        Contract: requests per second that are allowed. Never below 4: official clients derive their own pace
        from it and fail on less.
      schema:
        type: integer
        format: int32
        minimum: 4
      example: 30
    RateLimitRemaining:
      description: 'Contract: requests that are left in this window.'
      schema:
        type: integer
        format: int32
        minimum: 0
      example: 0
    RateLimitReset:
      description: 'Contract: whole seconds until the window ends, never a date.'
      schema:
        type: integer
        format: int32
        minimum: 0
      example: 1
    ApiVersion:
      description: 'Contract: the version of the Terraform API that this dialect follows.'
      required: true
      schema:
        type: string
        pattern: '^[0-9]+\.[0-9]+$'
      example: '2.6'
    AppName:
      description: 'Contract: the name of the service.'
      required: true
      schema:
        type: string
        minLength: 1
      example: Account API

  # ----------------------------------------------------------------------------------------------
  # Responses of the terraform dialect: JSON:API errors
  # ----------------------------------------------------------------------------------------------

  responses:
    TerraformUnauthorized:
      description: |-
        Source 000, Update your account info: 401, "Unauthorized". Contract: the token is missing, malformed,
        unknown, expired or deleted, or its account is closed; exactly this error.
      headers:
        WWW-Authenticate:
          $ref: '#/components/headers/WwwAuthenticate'
      content:
        application/vnd.api+json:
          schema:
            $ref: '#/components/schemas/JsonApiErrorDocument'
          example:
            errors:
              - status: '401'
                title: unauthorized
    TerraformNotFound:
      description: |-
        Contract: there is no such thing here, or the token may not do this with it, which is told in the
        same words.
      content:
        application/vnd.api+json:
          schema:
            $ref: '#/components/schemas/JsonApiErrorDocument'
          example:
            errors:
              - status: '404'
                title: not found
    TerraformNotAcceptable:
      description: 'Contract: `Accept` excludes every media type of the answer.'
      content:
        application/vnd.api+json:
          schema:
            $ref: '#/components/schemas/JsonApiErrorDocument'
          example:
            errors:
              - status: '406'
                title: not acceptable
                detail: The media type of the answer is none that Accept allows.
    TerraformPayloadTooLarge:
      description: 'Contract: the body is larger than the service takes.'
      content:
        application/vnd.api+json:
          schema:
            $ref: '#/components/schemas/JsonApiErrorDocument'
          example:
            errors:
              - status: '413'
                title: payload too large
                detail: The body is larger than 65536 bytes.
    TerraformUnsupportedMediaType:
      description: 'Contract: the body is not `application/vnd.api+json`, or is sent with media type parameters.'
      content:
        application/vnd.api+json:
          schema:
            $ref: '#/components/schemas/JsonApiErrorDocument'
          example:
            errors:
              - status: '415'
                title: unsupported media type
                detail: The body must be application/vnd.api+json, without parameters.
    TerraformTooManyRequests:
      description: 'Contract: too many requests; `Retry-After` tells when to try again.'
      headers:
        Retry-After:
          $ref: '#/components/headers/RetryAfter'
        X-RateLimit-Limit:
          $ref: '#/components/headers/RateLimitLimit'
        X-RateLimit-Remaining:
          $ref: '#/components/headers/RateLimitRemaining'
        X-RateLimit-Reset:
          $ref: '#/components/headers/RateLimitReset'
      content:
        application/vnd.api+json:
          schema:
            $ref: '#/components/schemas/JsonApiErrorDocument'
          example:
            errors:
              - status: '429'
                title: too many requests
    TerraformInternalServerError:
      description: 'Contract: the service failed; what went wrong stays in its log.'
      content:
        application/vnd.api+json:
          schema:
            $ref: '#/components/schemas/JsonApiErrorDocument'
          example:
            errors:
              - status: '500'
                title: internal server error
    TerraformServiceUnavailable:
      description: 'Contract: the service cannot answer now.'
      headers:
        Retry-After:
          $ref: '#/components/headers/RetryAfterIfKnown'
      content:
        application/vnd.api+json:
          schema:
            $ref: '#/components/schemas/JsonApiErrorDocument'
          example:
            errors:
              - status: '503'
                title: service unavailable

    # --------------------------------------------------------------------------------------------
    # Responses of the accounts dialect
    # --------------------------------------------------------------------------------------------

    AccountsUnauthorized:
      description: |-
        Contract: `unauthorized`. The token is missing, malformed, unknown, expired or deleted, or its account
        is closed.
      headers:
        WWW-Authenticate:
          $ref: '#/components/headers/WwwAuthenticate'
      content:
        application/json:
          schema:
            $ref: '#/components/schemas/AccountError'
          example:
            error: unauthorized
            message: A valid access token is required.
    AccountsForbidden:
      description: |-
        Source 002, Error Response (400 / 409), `unauthorized`: "The provided token does not have permission to
        update this account." Contract: a read token or a suspended account that writes, or `account_id` of
        another account without an admin-scoped token.
      content:
        application/json:
          schema:
            $ref: '#/components/schemas/AccountError'
          example:
            error: unauthorized
            message: The provided token does not have permission to update this account.
    AccountsNotFound:
      description: 'Contract: `not_found`. There is no such account, or no such path.'
      content:
        application/json:
          schema:
            $ref: '#/components/schemas/AccountError'
          example:
            error: not_found
            message: There is nothing here.
    AccountsNotAcceptable:
      description: 'Contract: `Accept` excludes `application/json`.'
      content:
        application/json:
          schema:
            $ref: '#/components/schemas/AccountError'
          example:
            error: not_acceptable
            message: The answer is application/json.
    AccountsEmailExists:
      description: |-
        Source 002, Error Response (400 / 409), `email_exists`: "Attempted to update to an email already in
        use." Contract: looked at when a change is requested, and again when it is confirmed.
      content:
        application/json:
          schema:
            $ref: '#/components/schemas/AccountError'
          example:
            error: email_exists
            message: This email is already linked to another account.
    AccountsPayloadTooLarge:
      description: 'Contract: the body is larger than the service takes.'
      content:
        application/json:
          schema:
            $ref: '#/components/schemas/AccountError'
          example:
            error: payload_too_large
            message: The body is larger than 65536 bytes.
    AccountsUnsupportedMediaType:
      description: 'Contract: the body is not sent as `application/json` (source 002, Headers).'
      content:
        application/json:
          schema:
            $ref: '#/components/schemas/AccountError'
          example:
            error: unsupported_media_type
            message: The body must be application/json.
    AccountsTooManyRequests:
      description: 'Contract: too many requests; `Retry-After` tells when to try again.'
      headers:
        Retry-After:
          $ref: '#/components/headers/RetryAfter'
      content:
        application/json:
          schema:
            $ref: '#/components/schemas/AccountError'
          example:
            error: rate_limited
            message: Too many requests.
    AccountsInternalServerError:
      description: 'Contract: the service failed; what went wrong stays in its log.'
      content:
        application/json:
          schema:
            $ref: '#/components/schemas/AccountError'
          example:
            error: internal_error
            message: Something went wrong.
    AccountsServiceUnavailable:
      description: 'Contract: the service cannot answer now.'
      headers:
        Retry-After:
          $ref: '#/components/headers/RetryAfterIfKnown'
      content:
        application/json:
          schema:
            $ref: '#/components/schemas/AccountError'
          example:
            error: unavailable
            message: The service cannot answer now.

    # --------------------------------------------------------------------------------------------
    # Responses of the workspace dialect: the envelope for 404, problem details otherwise
    # --------------------------------------------------------------------------------------------

    WorkspaceUnauthorized:
      description: |-
        Contract: the token is missing, malformed, unknown, expired or deleted. Problem details in the shape of
        source 003, Forbidden.
      headers:
        WWW-Authenticate:
          $ref: '#/components/headers/WwwAuthenticate'
      content:
        application/json:
          schema:
            $ref: '#/components/schemas/ProblemDetails'
          example:
            type: about:blank
            title: Unauthorized
            status: 401
            detail: A valid access token is required.
    WorkspaceForbidden:
      description: |-
        Source 003, Forbidden: problem details. "Service accounts cannot access this endpoint via API keys."
        Contract: also a read token or a suspended account that writes.
      content:
        application/json:
          schema:
            $ref: '#/components/schemas/ProblemDetails'
          examples:
            serviceAccount:
              summary: A service account
              value:
                type: about:blank
                title: Forbidden
                status: 403
                detail: Service accounts cannot access this endpoint via API keys.
                instance: /api/workspace/account/profile
            documented:
              summary: The generated example of source 003, Forbidden
              value:
                type: example
                title: example
                status: 1
                detail: example
                instance: example
            additionalMembers:
              summary: Null members, and members of one's own (RFC 9457, 3.2)
              value:
                type: null
                title: Forbidden
                status: 403
                detail: null
                instance: null
                requiredScope: write
    WorkspaceNotFound:
      description: |-
        Source 003, Not Found: the envelope. Contract: the account of the token is closed, or there is no
        such path.
      content:
        application/json:
          schema:
            $ref: '#/components/schemas/WorkspaceProfileEnvelope'
          examples:
            notFound:
              summary: No profile
              value:
                Errors:
                  - Code: NotFound
                    Message: There is no such profile.
                    Type: 1
                    Severity: 0
                Warnings: []
                Success: false
            documented:
              $ref: '#/components/examples/WorkspaceDocumentedEnvelope'
    WorkspaceNotAcceptable:
      description: 'Contract: `Accept` excludes `application/json`.'
      content:
        application/json:
          schema:
            $ref: '#/components/schemas/ProblemDetails'
          example:
            type: about:blank
            title: Not Acceptable
            status: 406
            detail: The answer is application/json.
    WorkspacePayloadTooLarge:
      description: 'Contract: the body is larger than the service takes.'
      content:
        application/json:
          schema:
            $ref: '#/components/schemas/ProblemDetails'
          example:
            type: about:blank
            title: Payload Too Large
            status: 413
            detail: The body is larger than 65536 bytes.
    WorkspaceUnsupportedMediaType:
      description: 'Contract: the body is not sent as `application/json`.'
      content:
        application/json:
          schema:
            $ref: '#/components/schemas/ProblemDetails'
          example:
            type: about:blank
            title: Unsupported Media Type
            status: 415
            detail: The body must be application/json.
    WorkspaceTooManyRequests:
      description: 'Contract: too many requests; `Retry-After` tells when to try again.'
      headers:
        Retry-After:
          $ref: '#/components/headers/RetryAfter'
      content:
        application/json:
          schema:
            $ref: '#/components/schemas/ProblemDetails'
          example:
            type: about:blank
            title: Too Many Requests
            status: 429
            detail: Too many requests.
    WorkspaceInternalServerError:
      description: 'Contract: the service failed; what went wrong stays in its log.'
      content:
        application/json:
          schema:
            $ref: '#/components/schemas/ProblemDetails'
          example:
            type: about:blank
            title: Internal Server Error
            status: 500
            detail: Something went wrong.
    WorkspaceServiceUnavailable:
      description: 'Contract: the service cannot answer now.'
      headers:
        Retry-After:
          $ref: '#/components/headers/RetryAfterIfKnown'
      content:
        application/json:
          schema:
            $ref: '#/components/schemas/ProblemDetails'
          example:
            type: about:blank
            title: Service Unavailable
            status: 503
            detail: The service cannot answer now.

  # ----------------------------------------------------------------------------------------------
  # Schemas: those that dialects share
  # ----------------------------------------------------------------------------------------------

  schemas:
    Username:
      type: string
      minLength: 1
      maxLength: 60
      pattern: '^[A-Za-z0-9_.-]+$'
      description: |-
        Source 000, Request Body: the username. Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique
        in any case of its letters.
      example: admin
    EmailAddress:
      type: string
      format: email
      maxLength: 254
      description: |-
        Source 002, Request Body: the e-mail address, "Must be unique". Contract: a mailbox of RFC 5321,
        without control characters; unique in any case of its letters.
      example: admin@example.com

    # --------------------------------------------------------------------------------------------
    # terraform: users
    # --------------------------------------------------------------------------------------------

    UserDocument:
      type: object
      description: |-
        Source 000, Update your account info: "JSON API document (`type: "users"`)"; source 004, API
        Response Structure.
      required: [data]
      properties:
        data:
          $ref: '#/components/schemas/User'
    User:
      type: object
      description: |-
        Source 000, Sample Response: a user as a JSON:API resource object. Source 004 shows it without
        `relationships` and `links`, so neither is required; Contract: this service always sends both.
      required: [id, type, attributes]
      properties:
        id:
          type: string
          pattern: '^user[-_][0-9A-Za-z]+$'
          description: |-
            Source 004, AccountDetails: "The ID of the account". Contract: `user-` + key; the sources also
            have `user_d3cab177` (000) and shorter keys.
          example: user-V3R563qtJNcExAkN
        type:
          $ref: '#/components/schemas/UserResourceType'
        attributes:
          $ref: '#/components/schemas/UserAttributes'
        relationships:
          $ref: '#/components/schemas/UserRelationships'
        links:
          $ref: '#/components/schemas/UserLinks'
    UserResourceType:
      type: string
      enum: [users]
      description: 'Source 000, Request Body, `data.type`: "Must be `"users"`".'
    UserAttributes:
      type: object
      description: |-
        Source 004, AccountDetails, and source 000, Sample Response. The documented answers leave out
        different attributes, so that only `username` is required; Contract: this service always sends
        everything but `email` and `avatar-url`.
      required: [username]
      properties:
        username:
          $ref: '#/components/schemas/Username'
        email:
          type: string
          format: email
          maxLength: 254
          description: |-
            Source 004, Notes: "Email is only returned for the authenticated user's own account". Contract:
            absent, never null, on other accounts and where the address is not set.
          example: admin@example.com
        unconfirmed-email:
          type: string
          format: email
          maxLength: 254
          nullable: true
          description: |-
            Source 000, Request Body: a new address "must be confirmed afterwards to take effect". Contract:
            the address that waits; null if none does, and on other accounts.
          example: new_email@example.com
        avatar-url:
          type: string
          format: uri
          description: |-
            Source 004, AccountDetails: "URL to the user's avatar image", optional. Contract: Gravatar of the
            MD5 of the lower-cased e-mail address, with `?s=100&d=mm`.
          example: https://www.gravatar.com/avatar/9babb00091b97b9ce9538c45807fd35f?s=100&d=mm
        is-service-account:
          type: boolean
          description: |-
            Source 004, AccountDetails: "Whether this is a service account (true) or user account (false)".
        v2-only:
          type: boolean
          description: 'Source 000, Sample Response: whether the user knows version 2 of the API only.'
        is-site-admin:
          type: boolean
          description: 'Contract: whether the user is an administrator (`user_type` 1).'
        auth-method:
          type: string
          description: 'Contract: how the user signs in, here always `tfc`.'
          example: tfc
        two-factor:
          $ref: '#/components/schemas/TwoFactor'
        permissions:
          $ref: '#/components/schemas/UserPermissions'
    TwoFactor:
      type: object
      description: 'Source 004, AccountDetails: "Information about two-factor authentication status".'
      required: [enabled, verified]
      properties:
        enabled:
          type: boolean
          description: 'Source 004, AccountDetails: "Whether 2FA is enabled".'
        verified:
          type: boolean
          description: 'Source 004, AccountDetails: "Whether 2FA has been verified".'
    UserPermissions:
      type: object
      description: 'Contract: what the token may do with this user. Never null.'
      required: [can-create-organizations, can-change-email, can-change-username, can-manage-user-tokens]
      properties:
        can-create-organizations:
          type: boolean
          description: 'Contract: whether organizations may be created.'
        can-change-email:
          type: boolean
          description: 'Contract: whether `update_account` takes an `email`.'
        can-change-username:
          type: boolean
          description: 'Contract: whether `update_account` takes a `username`.'
        can-manage-user-tokens:
          type: boolean
          description: 'Contract: whether authentication tokens may be listed, created and deleted.'
    UserRelationships:
      type: object
      description: 'Source 000, Sample Response, `relationships`.'
      required: [authentication-tokens]
      properties:
        authentication-tokens:
          $ref: '#/components/schemas/AuthenticationTokensRelationship'
    AuthenticationTokensRelationship:
      type: object
      description: 'Source 000, Sample Response: where the authentication tokens of the user are.'
      required: [links]
      properties:
        links:
          $ref: '#/components/schemas/AuthenticationTokensLinks'
    AuthenticationTokensLinks:
      type: object
      description: 'Source 000, Sample Response: the links of the relationship.'
      required: [related]
      properties:
        related:
          type: string
          description: |-
            Source 000, Sample Response: the path of the tokens. Contract: it can be followed
            (`list_user_tokens`).
          example: /api/v2/users/admin/authentication-tokens
    UserLinks:
      type: object
      description: 'Source 000, Sample Response, `links`.'
      required: [self]
      properties:
        self:
          type: string
          description: |-
            Source 000, Sample Response: the path of the user. Contract: it can be followed (`get_user`); it
            has the id instead of a username that is a dot segment (`.` or `..`).
          example: /api/v2/users/admin

    # --------------------------------------------------------------------------------------------
    # terraform: what is sent to change an account
    # --------------------------------------------------------------------------------------------

    UpdateAccountDocument:
      type: object
      description: 'Source 000, Request Body: "a JSON object with the following properties".'
      required: [data]
      properties:
        data:
          $ref: '#/components/schemas/UpdateAccountData'
    UpdateAccountData:
      type: object
      description: 'Source 000, Request Body, `data`.'
      required: [type]
      properties:
        type:
          $ref: '#/components/schemas/UserResourceType'
        attributes:
          $ref: '#/components/schemas/UpdateAccountAttributes'
    UpdateAccountAttributes:
      type: object
      description: 'Source 000, Request Body, `data.attributes`. Contract: what is left out stays as it is.'
      properties:
        username:
          $ref: '#/components/schemas/Username'
        email:
          $ref: '#/components/schemas/EmailAddress'
    ChangePasswordDocument:
      type: object
      description: 'Contract: the request to change the password.'
      required: [data]
      properties:
        data:
          $ref: '#/components/schemas/ChangePasswordData'
    ChangePasswordData:
      type: object
      description: 'Contract: the resource; its `type` may be left out, but not be another one.'
      required: [attributes]
      properties:
        type:
          $ref: '#/components/schemas/UserResourceType'
        attributes:
          $ref: '#/components/schemas/ChangePasswordAttributes'
    ChangePasswordAttributes:
      type: object
      description: 'Contract: in snake_case, as the official API takes them.'
      required: [current_password, password, password_confirmation]
      properties:
        current_password:
          type: string
          format: password
          maxLength: 256
          writeOnly: true
          description: 'Contract: the present password.'
          example: current password example
        password:
          type: string
          format: password
          minLength: 10
          maxLength: 256
          writeOnly: true
          description: 'Contract: the new password, 10 to 256 characters (code points) of any kind.'
          example: new password example
        password_confirmation:
          type: string
          format: password
          maxLength: 256
          writeOnly: true
          description: 'Contract: the new password again, the same code points.'
          example: new password example

    # --------------------------------------------------------------------------------------------
    # terraform: authentication tokens
    # --------------------------------------------------------------------------------------------

    AuthenticationTokenListDocument:
      type: object
      description: 'Contract: a JSON:API document of authentication tokens; all of them, without pages.'
      required: [data]
      properties:
        data:
          type: array
          description: 'Contract: the tokens, the newest first.'
          items:
            $ref: '#/components/schemas/AuthenticationToken'
    AuthenticationTokenDocument:
      type: object
      description: 'Contract: a JSON:API document of one authentication token.'
      required: [data]
      properties:
        data:
          $ref: '#/components/schemas/AuthenticationToken'
    AuthenticationToken:
      type: object
      description: |-
        Source 000, Sample Response, relationship `authentication-tokens`. Contract: a token as a JSON:API
        resource object.
      required: [id, type, attributes]
      properties:
        id:
          type: string
          description: 'Contract: `at-` + 16 characters of `[0-9A-Za-z]`; it is not the secret.'
          pattern: '^at-[0-9A-Za-z]+$'
          example: at-QmATJea6aWj1xR2t
        type:
          type: string
          enum: [authentication-tokens]
          description: 'Contract: the resource type, always this one.'
        attributes:
          $ref: '#/components/schemas/AuthenticationTokenAttributes'
    AuthenticationTokenAttributes:
      type: object
      description: 'Contract: what is told of a token.'
      required: [created-at, last-used-at, description, token, expired-at, scope]
      properties:
        created-at:
          type: string
          format: date-time
          description: 'Contract: when the token was made.'
          example: '2025-09-18T20:12:00Z'
        last-used-at:
          type: string
          format: date-time
          nullable: true
          description: 'Contract: when the token was last used; null if never.'
          example: '2025-09-18T20:12:00Z'
        description:
          type: string
          description: 'Contract: what it is for, as given when it was made; empty if nothing was.'
          example: api
        token:
          type: string
          format: password
          nullable: true
          description: 'Contract: the secret, in the answer that creates the token; null ever after.'
          example: example-token-secret
        expired-at:
          type: string
          format: date-time
          nullable: true
          description: 'Contract: when the token ceases to be good; null if never.'
          example: '2099-09-18T20:12:00Z'
        scope:
          $ref: '#/components/schemas/TokenScope'
    TokenScope:
      type: string
      enum: [read, write, admin]
      x-enum-descriptions:
        - Shows one's own account.
        - Also changes it.
        - Also acts on other accounts, where the operation says so.
      description: 'Contract: what a token may do, each scope including the ones before it.'
    CreateAuthenticationTokenDocument:
      type: object
      description: 'Contract: the request to create an authentication token.'
      required: [data]
      properties:
        data:
          $ref: '#/components/schemas/CreateAuthenticationTokenData'
    CreateAuthenticationTokenData:
      type: object
      description: 'Contract: the resource; every attribute is optional.'
      properties:
        type:
          type: string
          pattern: '^(authentication-tokens?)?$'
          description: |-
            Contract: `authentication-tokens`. The singular, which HashiCorp's documentation has, is taken too,
            and so is the empty text, which go-tfe sends, or none at all; another type is refused.
          example: authentication-tokens
        attributes:
          $ref: '#/components/schemas/CreateAuthenticationTokenAttributes'
    CreateAuthenticationTokenAttributes:
      type: object
      description: |-
        Contract: what the token is for, how long it lives and what it may do. A `scope` that is left out is
        `write`; one wider than that of the token that asks is refused with 422.
      properties:
        description:
          type: string
          maxLength: 256
          pattern: '^[^\u0000-\u001F\u007F-\u009F]*$'
          description: 'Contract: what the token is for; left out, it is empty. No control characters.'
          example: api
        expired-at:
          type: string
          format: date-time
          nullable: true
          description: |-
            Contract: when the token ceases to be good, a time in the future; left out or null, it is good
            until it is deleted.
          example: '2099-09-18T20:12:00Z'
        scope:
          $ref: '#/components/schemas/TokenScope'

    # --------------------------------------------------------------------------------------------
    # terraform: discovery and errors
    # --------------------------------------------------------------------------------------------

    ServiceDiscovery:
      type: object
      description: |-
        Contract: the services of this host, each with a path that ends in a slash. There is no `login.v1`:
        tokens are made by other means.
      required: [tfe.v2, modules.v1]
      properties:
        tfe.v2:
          type: string
          pattern: '^/([A-Za-z0-9._~-]+/)*$'
          description: 'Contract: where version 2 of the Terraform Enterprise API begins.'
          example: /api/v2/
        modules.v1:
          type: string
          pattern: '^/([A-Za-z0-9._~-]+/)*$'
          description: |-
            Contract: where a module registry would begin; some clients want it told, and nothing is served
            there.
          example: /api/registry/v1/modules/
    JsonApiErrorDocument:
      type: object
      description: 'Source 000, Update your account info: "JSON API error object", in a JSON:API document.'
      required: [errors]
      properties:
        errors:
          type: array
          minItems: 1
          description: 'Contract: one error object for each thing that is wrong.'
          items:
            $ref: '#/components/schemas/JsonApiError'
    JsonApiError:
      type: object
      description: 'Source 000, Update your account info: a "JSON API error object".'
      required: [status, title]
      properties:
        status:
          type: string
          pattern: '^[1-5][0-9]{2}$'
          description: 'Contract: the HTTP status. A string; clients drop the whole error otherwise.'
          example: '422'
        title:
          type: string
          description: 'Contract: what kind of error it is, the same text for every error of the kind.'
          example: invalid attribute
        detail:
          type: string
          description: 'Contract: what is wrong with this request.'
          example: email is not an e-mail address
        source:
          $ref: '#/components/schemas/JsonApiErrorSource'
    JsonApiErrorSource:
      type: object
      description: 'Contract: the place in the request that the error is about.'
      required: [pointer]
      properties:
        pointer:
          type: string
          format: json-pointer
          description: |-
            Contract: a JSON pointer (RFC 6901) into the request document; empty for all of it. A missing member
            is pointed at where it would stand.
          example: /data/attributes/email

    # --------------------------------------------------------------------------------------------
    # accounts
    # --------------------------------------------------------------------------------------------

    Account:
      type: object
      description: 'Source 002, Response: an account.'
      required: [id, email, name, type, status, created_at, updated_at, settings]
      properties:
        id:
          type: string
          pattern: '^acct_[0-9A-Za-z]+$'
          description: |-
            Source 002, Response: "Unique identifier of the account." Contract: `acct_` + key; the source
            has a shorter key.
          example: acct_001
        email:
          type: string
          format: email
          maxLength: 254
          nullable: true
          description: 'Source 002, Response: the account email. Contract: null while it is not set.'
          example: new_email@example.com
        pending_email:
          type: string
          format: email
          maxLength: 254
          description: |-
            Source 002: updating the email "may trigger a verification flow". Contract: the address that waits
            for confirmation; shown only while one does.
          example: new_email@example.com
        name:
          $ref: '#/components/schemas/AccountName'
        type:
          $ref: '#/components/schemas/AccountType'
        status:
          $ref: '#/components/schemas/AccountStatus'
        created_at:
          type: string
          format: date-time
          description: 'Source 002, Response: "ISO 8601 timestamp when the account was created."'
          example: '2025-01-12T09:30:00Z'
        updated_at:
          type: string
          format: date-time
          description: |-
            Source 002, Response: "ISO 8601 timestamp when the account was last updated." Contract: it changes
            when something changed, and only then.
          example: '2025-09-18T20:12:00Z'
        settings:
          $ref: '#/components/schemas/AccountSettings'
    AccountName:
      type: string
      minLength: 1
      maxLength: 100
      pattern: '^[^\u0000-\u001F\u007F-\u009F]*$'
      description: |-
        Source 002, Request Body: the account name. Contract: 1 to 100 characters, no control characters.
      example: Acme Corp.
    AccountType:
      type: string
      enum: [individual, business]
      description: 'Source 002, Response, `type`: "individual or business."'
    AccountStatus:
      type: string
      enum: [active, suspended, closed]
      x-enum-descriptions:
        - Everything is possible.
        - It can be read, but not changed.
        - Nothing is possible; its tokens are refused.
      description: 'Source 002, Response: "Current status of the account."'
    AccountSettings:
      type: object
      description: 'Source 002, Request Body: "preferences (currency, timezone, language)".'
      required: [currency, timezone, language]
      properties:
        currency:
          type: string
          pattern: '^[A-Z]{3}$'
          description: 'Source 002, Request Body, `settings`. Contract: a code of ISO 4217; `USD` by default.'
          example: EUR
        timezone:
          type: string
          maxLength: 64
          pattern: '^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$'
          description: |-
            Source 002, Request Body, `settings`. Contract: a name of the IANA time zone database; `UTC` by
            default.
          example: Europe/Berlin
        language:
          type: string
          minLength: 2
          maxLength: 35
          pattern: '^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$'
          description: |-
            Source 002, Request Body, `settings`. Contract: a language tag of BCP 47; `en` by default.
          example: de
    AccountPatch:
      type: object
      description: |-
        Source 002, Request Body. Contract: a merge patch (RFC 7396) for these members and no others.
      additionalProperties: false
      properties:
        name:
          $ref: '#/components/schemas/AccountName'
        email:
          $ref: '#/components/schemas/EmailAddress'
        settings:
          $ref: '#/components/schemas/AccountSettingsPatch'
    AccountSettingsPatch:
      type: object
      nullable: true
      description: |-
        Source 002, Request Body: "Updated preferences (currency, timezone, language)." Contract: what is left
        out stays, null puts a setting back to its default, and null for `settings` all three.
      additionalProperties: false
      properties:
        currency:
          type: string
          nullable: true
          pattern: '^[A-Z]{3}$'
          description: 'Source 002, Request Body, `settings`. Contract: a code of ISO 4217; null for `USD`.'
          example: EUR
        timezone:
          type: string
          nullable: true
          maxLength: 64
          pattern: '^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$'
          description: |-
            Source 002, Request Body, `settings`. Contract: a name of the IANA time zone database; null for
            `UTC`.
          example: Europe/Berlin
        language:
          type: string
          nullable: true
          minLength: 2
          maxLength: 35
          pattern: '^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$'
          description: |-
            Source 002, Request Body, `settings`. Contract: a language tag of BCP 47; null for `en`.
          example: de
    AccountError:
      type: object
      description: 'Source 002, Error Response (400 / 409).'
      required: [error, message]
      properties:
        error:
          $ref: '#/components/schemas/AccountErrorCode'
        message:
          type: string
          description: 'Source 002, Error Response (400 / 409): what went wrong, for people.'
          example: This email is already linked to another account.
        details:
          type: array
          description: 'Contract: one entry for each violation.'
          items:
            $ref: '#/components/schemas/AccountErrorDetail'
    AccountErrorCode:
      type: string
      enum:
        - invalid_request
        - email_exists
        - unauthorized
        - not_found
        - method_not_allowed
        - not_acceptable
        - payload_too_large
        - unsupported_media_type
        - rate_limited
        - internal_error
        - unavailable
      x-enum-descriptions:
        - The request body contains invalid or missing fields.
        - Attempted to update to an email already in use.
        - The provided token is not good, or does not have permission to do this.
        - There is no such account or path.
        - The path does not have this method.
        - The Accept header excludes what the answer would be.
        - The body is too large.
        - The body is not sent as application/json.
        - Too many requests.
        - The service failed.
        - The service cannot answer now.
      description: |-
        Source 002, Error Code: `invalid_request`, `email_exists` and `unauthorized`. Contract: the others, one
        for each status that the source does not speak of.
    AccountErrorDetail:
      type: object
      description: 'Contract: one violation.'
      required: [pointer, message]
      properties:
        pointer:
          type: string
          format: json-pointer
          description: |-
            Contract: a JSON pointer (RFC 6901) into the request body; empty for all of it. A missing member is
            pointed at where it would stand.
          example: /settings/currency
        message:
          type: string
          description: 'Contract: what is wrong there, for people.'
          example: is not an ISO 4217 code
    EmailConfirmation:
      type: object
      description: 'Contract: the request to confirm a new e-mail address.'
      additionalProperties: false
      required: [token]
      properties:
        token:
          type: string
          format: password
          minLength: 1
          maxLength: 256
          writeOnly: true
          description: 'Contract: the token from the mail.'
          example: example-confirmation-token

    # --------------------------------------------------------------------------------------------
    # workspace
    # --------------------------------------------------------------------------------------------

    WorkspaceProfile:
      type: object
      description: 'Source 003, OK, `Data`: "Profile fields for the authenticated workspace account."'
      properties:
        UserId:
          type: string
          nullable: true
          pattern: '^[0-9A-Za-z]{16}$'
          description: 'Source 003, OK: "Workspace user identifier." Contract: the key.'
          example: V3R563qtJNcExAkN
        UserName:
          type: string
          nullable: true
          description: 'Source 003, OK: "Login user name."'
          example: admin
        Email:
          type: string
          nullable: true
          description: 'Source 003, OK: "Optional email address."'
          example: admin@example.com
        FirstName:
          type: string
          nullable: true
          description: 'Source 003, OK: "First name."'
          example: Ada
        LastName:
          type: string
          nullable: true
          description: 'Source 003, OK: "Last name."'
          example: Lovelace
        UserType:
          $ref: '#/components/schemas/WorkspaceUserType'
    WorkspaceUserType:
      type: integer
      format: int32
      enum: [0, 1, 2]
      x-enum-varnames: [Standard, Administrator, Service]
      x-enum-descriptions:
        - A person.
        - A person who administers the site.
        - A service account.
      description: |-
        Source 003, OK, `UserType`: "Allowed values: 0 1 2". Contract: 0 standard, 1 administrator, 2 service.
    WorkspaceProfileUpdate:
      type: object
      description: |-
        Source 003: "Request payload to update the authenticated workspace account profile." Contract: null
        and absent mean the same; both leave `UserName` and clear the others.
      properties:
        UserName:
          type: string
          nullable: true
          minLength: 1
          maxLength: 60
          pattern: '^[A-Za-z0-9_.-]+$'
          description: |-
            Source 003: "Login user name." Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique in any
            case of its letters.
          example: admin
        Email:
          type: string
          nullable: true
          format: email
          maxLength: 254
          description: 'Source 003: "Optional email address." Contract: unique in any case of its letters.'
          example: admin@example.com
        FirstName:
          type: string
          nullable: true
          maxLength: 100
          pattern: '^[^\u0000-\u001F\u007F-\u009F]*$'
          description: 'Source 003: "First name." Contract: up to 100 characters, no control characters.'
          example: Ada
        LastName:
          type: string
          nullable: true
          maxLength: 100
          pattern: '^[^\u0000-\u001F\u007F-\u009F]*$'
          description: 'Source 003: "Last name." Contract: up to 100 characters, no control characters.'
          example: Lovelace
    WorkspaceProfileEnvelope:
      type: object
      description: |-
        Source 003, OK, Bad Request and Not Found: a result and its messages. Contract: `Data` is there on
        success; `Success` says which it is; `Errors` and `Warnings` are empty where there is nothing to say.
      properties:
        Data:
          $ref: '#/components/schemas/WorkspaceProfile'
        Errors:
          type: array
          nullable: true
          description: 'Source 003, OK: `Errors`. Contract: why the request failed.'
          items:
            $ref: '#/components/schemas/WorkspaceMessage'
        Warnings:
          type: array
          nullable: true
          description: |-
            Source 003, OK: `Warnings`. Contract: what to know about a request that succeeded, such as
            `EmailConfirmationRequired`.
          items:
            $ref: '#/components/schemas/WorkspaceMessage'
        Success:
          type: boolean
          description: 'Source 003, OK: `Success`. Contract: whether the request did what it asked for.'
    WorkspaceMessage:
      type: object
      description: |-
        Source 003, OK: an entry of `Errors` or `Warnings`. Its schema requires `Code` and `Message`, both
        nullable, but its example leaves them out. Contract: the schema is right; the example is given here
        with both of them null.
      required: [Code, Message]
      properties:
        Code:
          type: string
          nullable: true
          description: |-
            Source 003, OK: `Code`. Contract: what it is, for programs: `UserNameTaken`, `EmailTaken`,
            `EmailConfirmationRequired` and others.
          example: EmailTaken
        Message:
          type: string
          nullable: true
          description: 'Source 003, OK: `Message`. Contract: what it is, for people.'
          example: The e-mail address is already taken.
        Target:
          type: string
          nullable: true
          description: 'Source 003, OK: `Target`. Contract: a JSON pointer (RFC 6901) into the request body.'
          example: /Email
        Field:
          type: string
          nullable: true
          description: 'Source 003, OK: `Field`. Contract: the member of the request body.'
          example: Email
        Metadata:
          type: object
          description: 'Source 003, OK: `Metadata`, texts by name.'
          additionalProperties:
            type: string
            nullable: true
          example:
            keyword: format
        Type:
          $ref: '#/components/schemas/WorkspaceMessageType'
        Severity:
          $ref: '#/components/schemas/WorkspaceMessageSeverity'
    WorkspaceMessageType:
      type: integer
      format: int32
      enum: [0, 1, 2]
      x-enum-varnames: [Validation, Business, System]
      x-enum-descriptions:
        - The request is not as it must be.
        - A rule of the service speaks against it.
        - The service itself is in trouble.
      description: |-
        Source 003, OK, `Type`: "Allowed values: 0 1 2". Contract: 0 validation, 1 business, 2 system.
    WorkspaceMessageSeverity:
      type: integer
      format: int32
      enum: [0, 1, 2]
      x-enum-varnames: [Error, Warning, Information]
      x-enum-descriptions:
        - The request failed.
        - The request succeeded, and there is something to do.
        - The request succeeded, and there is something to know.
      description: |-
        Source 003, OK, `Severity`: "Allowed values: 0 1 2". Contract: 0 error, 1 warning, 2 information.
    ProblemDetails:
      type: object
      description: |-
        Source 003, Forbidden: problem details (RFC 9457), every member optional and nullable, with members
        of one's own. Sent as `application/json`, as the source shows.
      properties:
        type:
          type: string
          nullable: true
          description: |-
            Source 003, Forbidden: `type`. A URI reference that names the kind of problem (RFC 9457, 3.1.1).
          example: about:blank
        title:
          type: string
          nullable: true
          description: 'Source 003, Forbidden: `title`. The kind of problem, for people (RFC 9457, 3.1.3).'
          example: Forbidden
        status:
          type: integer
          format: int32
          nullable: true
          description: 'Source 003, Forbidden: `status`. The HTTP status (RFC 9457, 3.1.2).'
          example: 403
        detail:
          type: string
          nullable: true
          description: 'Source 003, Forbidden: `detail`. This problem, for people (RFC 9457, 3.1.4).'
          example: Service accounts cannot access this endpoint via API keys.
        instance:
          type: string
          nullable: true
          description: |-
            Source 003, Forbidden: `instance`. A URI reference that names this occurrence (RFC 9457, 3.1.5).
          example: /api/workspace/account/profile
      additionalProperties: {}

  # ----------------------------------------------------------------------------------------------
  # Examples that several operations show
  # ----------------------------------------------------------------------------------------------

  examples:
    AdminUser:
      summary: A user with few attributes (source 000, first Sample Response)
      value:
        data:
          id: user-V3R563qtJNcExAkN
          type: users
          attributes:
            username: admin
            avatar-url: https://www.gravatar.com/avatar/9babb00091b97b9ce9538c45807fd35f?s=100&d=mm
          relationships:
            authentication-tokens:
              links:
                related: /api/v2/users/admin/authentication-tokens
          links:
            self: /api/v2/users/admin
    TwoFactorUser:
      summary: A user with two-factor authentication (source 000, second Sample Response)
      value:
        data:
          attributes:
            avatar-url: https://www.gravatar.com/avatar/...?s=100&d=mm
            is-service-account: false
            two-factor:
              enabled: true
              verified: false
            username: user-2fa
            v2-only: false
          id: user_d3cab177
          links:
            self: /api/v2/users/user-2fa
          relationships:
            authentication-tokens:
              links:
                related: /api/v2/users/user-2fa/authentication-tokens
          type: users
    TwoFactorUserNewId:
      summary: The same user with an id of today's form (source 001, second Sample Response)
      value:
        data:
          attributes:
            avatar-url: https://www.gravatar.com/avatar/...?s=100&d=mm
            is-service-account: false
            two-factor:
              enabled: true
              verified: false
            username: user-2fa
            v2-only: false
          id: user-62goNpx1ThQf689e
          links:
            self: /api/v2/users/user-2fa
          relationships:
            authentication-tokens:
              links:
                related: /api/v2/users/user-2fa/authentication-tokens
          type: users
    AccountDetails:
      summary: One's own account as clients expect it (source 004, API Response Structure)
      value:
        data:
          id: user-12345abcd
          type: users
          attributes:
            username: admin-user
            email: admin@example.com
            is-service-account: false
            avatar-url: https://example.com/avatar.png
            two-factor:
              enabled: true
              verified: true
    OwnAccount:
      summary: One's own account with everything that this service shows
      value:
        data:
          id: user-V3R563qtJNcExAkN
          type: users
          attributes:
            username: admin
            email: admin@example.com
            unconfirmed-email: null
            avatar-url: https://www.gravatar.com/avatar/e64c7d89f26bd1972efa854d13d7dd61?s=100&d=mm
            is-service-account: false
            v2-only: false
            is-site-admin: true
            auth-method: tfc
            two-factor:
              enabled: false
              verified: false
            permissions:
              can-create-organizations: false
              can-change-email: true
              can-change-username: true
              can-manage-user-tokens: true
          relationships:
            authentication-tokens:
              links:
                related: /api/v2/users/admin/authentication-tokens
          links:
            self: /api/v2/users/admin
    UnconfirmedEmail:
      summary: A new e-mail address that waits for confirmation
      value:
        data:
          id: user-V3R563qtJNcExAkN
          type: users
          attributes:
            username: admin
            email: admin@example.com
            unconfirmed-email: new_email@example.com
            avatar-url: https://www.gravatar.com/avatar/e64c7d89f26bd1972efa854d13d7dd61?s=100&d=mm
            is-service-account: false
            v2-only: false
            is-site-admin: true
            auth-method: tfc
            two-factor:
              enabled: false
              verified: false
            permissions:
              can-create-organizations: false
              can-change-email: true
              can-change-username: true
              can-manage-user-tokens: true
          relationships:
            authentication-tokens:
              links:
                related: /api/v2/users/admin/authentication-tokens
          links:
            self: /api/v2/users/admin
    AnotherUser:
      summary: Another user, without the e-mail address
      value:
        data:
          id: user-62goNpx1ThQf689e
          type: users
          attributes:
            username: user-2fa
            unconfirmed-email: null
            avatar-url: https://www.gravatar.com/avatar/9babb00091b97b9ce9538c45807fd35f?s=100&d=mm
            is-service-account: false
            v2-only: false
            is-site-admin: false
            auth-method: tfc
            two-factor:
              enabled: true
              verified: false
            permissions:
              can-create-organizations: false
              can-change-email: false
              can-change-username: false
              can-manage-user-tokens: false
          relationships:
            authentication-tokens:
              links:
                related: /api/v2/users/user-2fa/authentication-tokens
          links:
            self: /api/v2/users/user-2fa
    Account:
      summary: The account (source 002, Successful Response)
      value:
        id: acct_001
        email: new_email@example.com
        name: Acme Corp.
        type: business
        status: active
        created_at: '2025-01-12T09:30:00Z'
        updated_at: '2025-09-18T20:12:00Z'
        settings:
          currency: EUR
          timezone: Europe/Berlin
          language: de
    AccountWithPendingEmail:
      summary: A new e-mail address that waits for confirmation
      value:
        id: acct_001
        email: old_email@example.com
        pending_email: new_email@example.com
        name: Acme Corp.
        type: business
        status: active
        created_at: '2025-01-12T09:30:00Z'
        updated_at: '2025-09-18T20:12:00Z'
        settings:
          currency: EUR
          timezone: Europe/Berlin
          language: de
    AccountWithoutEmail:
      summary: A suspended account without an e-mail address, with default settings
      value:
        id: acct_V3R563qtJNcExAkN
        email: null
        name: Ada Lovelace
        type: individual
        status: suspended
        created_at: '2025-01-12T09:30:00Z'
        updated_at: '2025-01-12T09:30:00Z'
        settings:
          currency: USD
          timezone: UTC
          language: en
    WorkspaceProfile:
      summary: A profile
      value:
        Data:
          UserId: V3R563qtJNcExAkN
          UserName: admin
          Email: admin@example.com
          FirstName: Ada
          LastName: null
          UserType: 1
        Errors: []
        Warnings: []
        Success: true
    WorkspaceEmailConfirmationRequired:
      summary: A new e-mail address that waits for confirmation
      value:
        Data:
          UserId: V3R563qtJNcExAkN
          UserName: admin
          Email: admin@example.com
          FirstName: Ada
          LastName: Lovelace
          UserType: 0
        Errors: []
        Warnings:
          - Code: EmailConfirmationRequired
            Message: The new e-mail address takes effect when it is confirmed.
            Target: /Email
            Field: Email
            Metadata:
              pending: new_email@example.com
            Type: 1
            Severity: 1
        Success: true
    WorkspaceDocumentedEnvelope:
      summary: The example of source 003, with the required Code and Message that it leaves out
      value:
        Data:
          UserType: 0
        Errors:
          - Code: null
            Message: null
            Type: 0
            Severity: 0
        Warnings:
          - Code: null
            Message: null
            Type: 0
            Severity: 0
"#;

/// The same document as JSON, with all of its members in their order.
pub const JSON: &str = r##"{
  "openapi": "3.0.3",
  "info": {
    "title": "Account API",
    "version": "1.0.0",
    "description": "One kind of record, the account, seen through three API families. Each has its own media type,\nnaming style and error shape, and is a tag here; what one of them changes, the others show.\n\n| | terraform | accounts | workspace |\n|---|---|---|---|\n| style | JSON:API 1.0, kebab-case | plain JSON, snake_case | PascalCase envelope |\n| media type | `application/vnd.api+json` | `application/json` | `application/json` |\n| id | `user-` + key | `acct_` + key | key |\n| errors | JSON:API errors | `error`, `message`, `details` | 400, 404: envelope; else problem details |\n\nThe key is 16 random characters of `[0-9A-Za-z]`, the same in all three. Strings are stored as\nthey are sent, never trimmed; control characters are refused. Times are UTC, written with `Z`.\n\nThe contract follows five source documents, which descriptions cite by number and section:\n\n* **000** \"Account API\" of the Terraform Enterprise API documentation, as Markdown\n* **001** the same page as published, with another sample response\n* **002** \"Accounts\", the page \"Update account info\"\n* **003** \"Update the authenticated workspace user's profile fields\"\n* **004** \"Account Models\", the models of a client of the Terraform Cloud API\n\nA statement that begins with \"Contract\" is decided here, because the source documents are silent\nor disagree.\n\nEvery operation declares every status that it can answer with, those of the transport included.\n`HEAD` is answered wherever `GET` is, with the same headers and without the body.",
    "license": {
      "name": "MIT OR Apache-2.0",
      "url": "https://spdx.org/licenses/"
    }
  },
  "servers": [
    {
      "url": "/",
      "description": "The host that serves this document; every path is absolute on it."
    }
  ],
  "security": [
    {
      "bearerAuth": []
    }
  ],
  "tags": [
    {
      "name": "terraform",
      "description": "The Account API of Terraform (sources 000, 001 and 004): JSON:API 1.0 documents with kebab-case\nmembers, sent as `application/vnd.api+json`.\n\nContract: negotiation follows JSON:API 1.0. A request body whose media type has parameters is\nanswered with 415; a request whose `Accept` names JSON:API only with parameters is answered with 406.\nWhat a token may not do is told as not found (404).",
      "x-error-message": [
        "/errors/0/detail",
        "/errors/0/title"
      ],
      "x-error-details": {
        "list": "/errors",
        "message": [
          "/detail",
          "/title"
        ],
        "pointer": [
          "/source/pointer"
        ]
      },
      "x-unmatched": {
        "prefixes": [
          "/api/v2",
          "/.well-known"
        ],
        "responses": {
          "404": {
            "$ref": "#/components/responses/TerraformNotFound"
          },
          "405": {
            "description": "Contract: the path does not have this method.",
            "headers": {
              "Allow": {
                "description": "RFC 9110, 10.2.1: the methods that the path has, separated by commas.",
                "required": true,
                "schema": {
                  "type": "string"
                },
                "example": "GET, HEAD"
              }
            },
            "content": {
              "application/vnd.api+json": {
                "schema": {
                  "$ref": "#/components/schemas/JsonApiErrorDocument"
                },
                "example": {
                  "errors": [
                    {
                      "status": "405",
                      "title": "method not allowed",
                      "detail": "This path has GET and HEAD."
                    }
                  ]
                }
              }
            }
          }
        }
      }
    },
    {
      "name": "accounts",
      "description": "The Accounts API (source 002): plain JSON with snake_case members, sent as `application/json`.\n\nContract: a body with a member that is not described here is refused.",
      "x-error-message": [
        "/message"
      ],
      "x-error-details": {
        "list": "/details",
        "message": [
          "/message"
        ],
        "pointer": [
          "/pointer"
        ]
      },
      "x-unmatched": {
        "prefixes": [
          "/v1",
          "/"
        ],
        "responses": {
          "404": {
            "$ref": "#/components/responses/AccountsNotFound"
          },
          "405": {
            "description": "Contract: the path does not have this method.",
            "headers": {
              "Allow": {
                "description": "RFC 9110, 10.2.1: the methods that the path has, separated by commas.",
                "required": true,
                "schema": {
                  "type": "string"
                },
                "example": "GET, HEAD, PATCH"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AccountError"
                },
                "example": {
                  "error": "method_not_allowed",
                  "message": "This path has GET, HEAD and PATCH."
                }
              }
            }
          }
        }
      }
    },
    {
      "name": "workspace",
      "description": "The workspace API (source 003): PascalCase members, results and their messages in an envelope,\nsent as `application/json`.\n\nContract: 400 and 404 carry the envelope; every other error carries problem details (RFC 9457),\nsent as `application/json` as source 003 shows for 403.",
      "x-error-message": [
        "/Errors/0/Message",
        "/detail",
        "/title"
      ],
      "x-error-details": {
        "list": "/Errors",
        "message": [
          "/Message"
        ],
        "pointer": [
          "/Target"
        ]
      },
      "x-unmatched": {
        "prefixes": [
          "/api/workspace"
        ],
        "responses": {
          "404": {
            "$ref": "#/components/responses/WorkspaceNotFound"
          },
          "405": {
            "description": "Contract: the path does not have this method.",
            "headers": {
              "Allow": {
                "description": "RFC 9110, 10.2.1: the methods that the path has, separated by commas.",
                "required": true,
                "schema": {
                  "type": "string"
                },
                "example": "GET, HEAD, PUT"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ProblemDetails"
                },
                "example": {
                  "type": "about:blank",
                  "title": "Method Not Allowed",
                  "status": 405,
                  "detail": "This path has GET, HEAD and PUT."
                }
              }
            }
          }
        }
      }
    }
  ],
  "paths": {
    "/api/v2/account/details": {
      "get": {
        "operationId": "get_account_details",
        "tags": [
          "terraform"
        ],
        "summary": "Show the account of the token",
        "description": "Source 004, Overview and API Response Structure: the account of the current user or service\naccount, as a user document. The request has no parameters (source 004, AccountDetailsRequest).\n\nContract: a suspended account can still read itself.",
        "responses": {
          "200": {
            "description": "Source 004, API Response Structure: the account, its e-mail address included.",
            "content": {
              "application/vnd.api+json": {
                "schema": {
                  "$ref": "#/components/schemas/UserDocument"
                },
                "examples": {
                  "accountDetails": {
                    "$ref": "#/components/examples/AccountDetails"
                  },
                  "ownAccount": {
                    "$ref": "#/components/examples/OwnAccount"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/TerraformUnauthorized"
          },
          "406": {
            "$ref": "#/components/responses/TerraformNotAcceptable"
          },
          "429": {
            "$ref": "#/components/responses/TerraformTooManyRequests"
          },
          "500": {
            "$ref": "#/components/responses/TerraformInternalServerError"
          },
          "503": {
            "$ref": "#/components/responses/TerraformServiceUnavailable"
          }
        }
      }
    },
    "/api/v2/account/update": {
      "patch": {
        "operationId": "update_account",
        "tags": [
          "terraform"
        ],
        "summary": "Change username and e-mail address",
        "description": "Source 000, Update your account info: \"Your username and email address can be updated with\nthis endpoint.\"\n\nContract: a document without attributes changes nothing and succeeds, since official clients send\nthat. Members that are not described here are ignored. Under the confirmation policy `required`\na new address is held as `unconfirmed-email` until it is confirmed (`confirm_email`); a newer\nrequest replaces an older one, and asking for the present address cancels it. A token or an\naccount that may not write is answered with 404.",
        "requestBody": {
          "description": "Source 000, Request Body: what to change.",
          "required": true,
          "content": {
            "application/vnd.api+json": {
              "schema": {
                "$ref": "#/components/schemas/UpdateAccountDocument"
              },
              "examples": {
                "email": {
                  "summary": "A new e-mail address (source 000, Sample Payload)",
                  "value": {
                    "data": {
                      "type": "users",
                      "attributes": {
                        "email": "admin@example.com"
                      }
                    }
                  }
                },
                "usernameAndEmail": {
                  "summary": "Both attributes",
                  "value": {
                    "data": {
                      "type": "users",
                      "attributes": {
                        "username": "admin",
                        "email": "admin@example.com"
                      }
                    }
                  }
                },
                "nothing": {
                  "summary": "No attributes, as official clients send it",
                  "value": {
                    "data": {
                      "type": "users"
                    }
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Source 000, Update your account info: \"Your info was successfully updated\".",
            "content": {
              "application/vnd.api+json": {
                "schema": {
                  "$ref": "#/components/schemas/UserDocument"
                },
                "examples": {
                  "admin": {
                    "$ref": "#/components/examples/AdminUser"
                  },
                  "twoFactor": {
                    "$ref": "#/components/examples/TwoFactorUser"
                  },
                  "twoFactorNewId": {
                    "$ref": "#/components/examples/TwoFactorUserNewId"
                  },
                  "unconfirmedEmail": {
                    "$ref": "#/components/examples/UnconfirmedEmail"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/TerraformUnauthorized"
          },
          "404": {
            "$ref": "#/components/responses/TerraformNotFound"
          },
          "406": {
            "$ref": "#/components/responses/TerraformNotAcceptable"
          },
          "413": {
            "$ref": "#/components/responses/TerraformPayloadTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/TerraformUnsupportedMediaType"
          },
          "422": {
            "description": "Source 000, Update your account info: \"Malformed request body (missing attributes, wrong\ntypes, etc.)\". Contract: also a username or an e-mail address that is taken; one error object\nfor each violation, with its `source.pointer`.",
            "content": {
              "application/vnd.api+json": {
                "schema": {
                  "$ref": "#/components/schemas/JsonApiErrorDocument"
                },
                "examples": {
                  "invalidAttributes": {
                    "summary": "Two values that break their constraints",
                    "value": {
                      "errors": [
                        {
                          "status": "422",
                          "title": "invalid attribute",
                          "detail": "username may hold letters, digits, \"-\", \"_\" and \".\" only",
                          "source": {
                            "pointer": "/data/attributes/username"
                          }
                        },
                        {
                          "status": "422",
                          "title": "invalid attribute",
                          "detail": "email is not an e-mail address",
                          "source": {
                            "pointer": "/data/attributes/email"
                          }
                        }
                      ]
                    }
                  },
                  "missingType": {
                    "summary": "A member is missing",
                    "value": {
                      "errors": [
                        {
                          "status": "422",
                          "title": "invalid attribute",
                          "detail": "type is required",
                          "source": {
                            "pointer": "/data/type"
                          }
                        }
                      ]
                    }
                  },
                  "usernameTaken": {
                    "summary": "The username belongs to another account",
                    "value": {
                      "errors": [
                        {
                          "status": "422",
                          "title": "invalid attribute",
                          "detail": "Username has already been taken",
                          "source": {
                            "pointer": "/data/attributes/username"
                          }
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "429": {
            "$ref": "#/components/responses/TerraformTooManyRequests"
          },
          "500": {
            "$ref": "#/components/responses/TerraformInternalServerError"
          },
          "503": {
            "$ref": "#/components/responses/TerraformServiceUnavailable"
          }
        }
      }
    },
    "/api/v2/account/password": {
      "patch": {
        "operationId": "change_password",
        "tags": [
          "terraform"
        ],
        "summary": "Change the password",
        "description": "Contract: replaces the password of the account of the token. The attributes are written in\nsnake_case, as the official API takes them. A token or an account that may not write is answered\nwith 404.",
        "requestBody": {
          "description": "Contract: the present password, and the new one twice.",
          "required": true,
          "content": {
            "application/vnd.api+json": {
              "schema": {
                "$ref": "#/components/schemas/ChangePasswordDocument"
              },
              "examples": {
                "passwords": {
                  "summary": "All members",
                  "value": {
                    "data": {
                      "type": "users",
                      "attributes": {
                        "current_password": "current password example",
                        "password": "new password example",
                        "password_confirmation": "new password example"
                      }
                    }
                  }
                },
                "withoutType": {
                  "summary": "Without the resource type, which is accepted here",
                  "value": {
                    "data": {
                      "attributes": {
                        "current_password": "current password example",
                        "password": "new password example",
                        "password_confirmation": "new password example"
                      }
                    }
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Contract: the password is replaced; the account, as `get_account_details` shows it.",
            "content": {
              "application/vnd.api+json": {
                "schema": {
                  "$ref": "#/components/schemas/UserDocument"
                },
                "examples": {
                  "ownAccount": {
                    "$ref": "#/components/examples/OwnAccount"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/TerraformUnauthorized"
          },
          "404": {
            "$ref": "#/components/responses/TerraformNotFound"
          },
          "406": {
            "$ref": "#/components/responses/TerraformNotAcceptable"
          },
          "413": {
            "$ref": "#/components/responses/TerraformPayloadTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/TerraformUnsupportedMediaType"
          },
          "422": {
            "description": "Contract: the body is malformed, the present password is wrong, or the new one is too short, too\nlong or confirmed with another text; one error object for each violation.",
            "content": {
              "application/vnd.api+json": {
                "schema": {
                  "$ref": "#/components/schemas/JsonApiErrorDocument"
                },
                "examples": {
                  "wrongPassword": {
                    "summary": "The present password is another one",
                    "value": {
                      "errors": [
                        {
                          "status": "422",
                          "title": "invalid attribute",
                          "detail": "current_password is incorrect",
                          "source": {
                            "pointer": "/data/attributes/current_password"
                          }
                        }
                      ]
                    }
                  },
                  "tooShort": {
                    "summary": "The new password is too short and not confirmed",
                    "value": {
                      "errors": [
                        {
                          "status": "422",
                          "title": "invalid attribute",
                          "detail": "password has fewer than 10 characters",
                          "source": {
                            "pointer": "/data/attributes/password"
                          }
                        },
                        {
                          "status": "422",
                          "title": "invalid attribute",
                          "detail": "password_confirmation differs from password",
                          "source": {
                            "pointer": "/data/attributes/password_confirmation"
                          }
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "429": {
            "$ref": "#/components/responses/TerraformTooManyRequests"
          },
          "500": {
            "$ref": "#/components/responses/TerraformInternalServerError"
          },
          "503": {
            "$ref": "#/components/responses/TerraformServiceUnavailable"
          }
        }
      }
    },
    "/api/v2/users/{user}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/User"
        }
      ],
      "get": {
        "operationId": "get_user",
        "tags": [
          "terraform"
        ],
        "summary": "Show a user",
        "description": "Source 000, Sample Response: the target of `links.self` of a user. Contract: any user may be\nshown, by id or by username; the e-mail address only to its owner (source 004, Notes: \"Email is\nonly returned for the authenticated user's own account\").",
        "responses": {
          "200": {
            "description": "Source 000, Sample Response: the user.",
            "content": {
              "application/vnd.api+json": {
                "schema": {
                  "$ref": "#/components/schemas/UserDocument"
                },
                "examples": {
                  "anotherUser": {
                    "$ref": "#/components/examples/AnotherUser"
                  },
                  "ownAccount": {
                    "$ref": "#/components/examples/OwnAccount"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/TerraformUnauthorized"
          },
          "404": {
            "$ref": "#/components/responses/TerraformNotFound"
          },
          "406": {
            "$ref": "#/components/responses/TerraformNotAcceptable"
          },
          "429": {
            "$ref": "#/components/responses/TerraformTooManyRequests"
          },
          "500": {
            "$ref": "#/components/responses/TerraformInternalServerError"
          },
          "503": {
            "$ref": "#/components/responses/TerraformServiceUnavailable"
          }
        }
      }
    },
    "/api/v2/users/{user}/authentication-tokens": {
      "parameters": [
        {
          "$ref": "#/components/parameters/User"
        }
      ],
      "get": {
        "operationId": "list_user_tokens",
        "tags": [
          "terraform"
        ],
        "summary": "List the authentication tokens of one's own account",
        "description": "Source 000, Sample Response: the target of the relationship `authentication-tokens` of a user.\nContract: all tokens of one's own account that were neither deleted nor have expired, the newest\nfirst and without their secrets; those of another account are answered with 404.",
        "responses": {
          "200": {
            "description": "Contract: the tokens, each with `token` null.",
            "content": {
              "application/vnd.api+json": {
                "schema": {
                  "$ref": "#/components/schemas/AuthenticationTokenListDocument"
                },
                "examples": {
                  "tokens": {
                    "summary": "Two tokens",
                    "value": {
                      "data": [
                        {
                          "id": "at-QmATJea6aWj1xR2t",
                          "type": "authentication-tokens",
                          "attributes": {
                            "created-at": "2025-09-18T20:12:00Z",
                            "last-used-at": null,
                            "description": "api",
                            "token": null,
                            "expired-at": "2099-09-18T20:12:00Z",
                            "scope": "read"
                          }
                        },
                        {
                          "id": "at-6yEmxNAhaoQLH1Da",
                          "type": "authentication-tokens",
                          "attributes": {
                            "created-at": "2025-01-12T09:30:00Z",
                            "last-used-at": "2025-09-18T20:11:58Z",
                            "description": "",
                            "token": null,
                            "expired-at": null,
                            "scope": "admin"
                          }
                        }
                      ]
                    }
                  },
                  "none": {
                    "summary": "No tokens",
                    "value": {
                      "data": []
                    }
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/TerraformUnauthorized"
          },
          "404": {
            "$ref": "#/components/responses/TerraformNotFound"
          },
          "406": {
            "$ref": "#/components/responses/TerraformNotAcceptable"
          },
          "429": {
            "$ref": "#/components/responses/TerraformTooManyRequests"
          },
          "500": {
            "$ref": "#/components/responses/TerraformInternalServerError"
          },
          "503": {
            "$ref": "#/components/responses/TerraformServiceUnavailable"
          }
        }
      },
      "post": {
        "operationId": "create_user_token",
        "tags": [
          "terraform"
        ],
        "summary": "Create an authentication token of one's own account",
        "description": "Contract: makes a token of one's own account; for another account the answer is 404, and so it\nis for a token or an account that may not write. The secret is shown in this answer and never\nagain. Members that are not described here are ignored.",
        "requestBody": {
          "description": "Contract: what the token is for, how long it lives and what it may do.",
          "required": true,
          "content": {
            "application/vnd.api+json": {
              "schema": {
                "$ref": "#/components/schemas/CreateAuthenticationTokenDocument"
              },
              "examples": {
                "described": {
                  "summary": "A token with a description, which lives until it is deleted",
                  "value": {
                    "data": {
                      "type": "authentication-tokens",
                      "attributes": {
                        "description": "api"
                      }
                    }
                  }
                },
                "expiring": {
                  "summary": "A token that can only read and expires",
                  "value": {
                    "data": {
                      "type": "authentication-token",
                      "attributes": {
                        "description": "api",
                        "expired-at": "2099-09-18T20:12:00Z",
                        "scope": "read"
                      }
                    }
                  }
                },
                "unnamed": {
                  "summary": "An empty type, as go-tfe sends it",
                  "value": {
                    "data": {
                      "type": "",
                      "attributes": {
                        "description": "api"
                      }
                    }
                  }
                }
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "Contract: the token, with its secret.",
            "content": {
              "application/vnd.api+json": {
                "schema": {
                  "$ref": "#/components/schemas/AuthenticationTokenDocument"
                },
                "examples": {
                  "created": {
                    "summary": "The secret is shown this once",
                    "value": {
                      "data": {
                        "id": "at-QmATJea6aWj1xR2t",
                        "type": "authentication-tokens",
                        "attributes": {
                          "created-at": "2025-09-18T20:12:00Z",
                          "last-used-at": null,
                          "description": "api",
                          "token": "example-token-secret",
                          "expired-at": "2099-09-18T20:12:00Z",
                          "scope": "read"
                        }
                      }
                    }
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/TerraformUnauthorized"
          },
          "404": {
            "$ref": "#/components/responses/TerraformNotFound"
          },
          "406": {
            "$ref": "#/components/responses/TerraformNotAcceptable"
          },
          "413": {
            "$ref": "#/components/responses/TerraformPayloadTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/TerraformUnsupportedMediaType"
          },
          "422": {
            "description": "Contract: the body is malformed, the expiry lies in the past, or the scope is wider than that of\nthe token that asks; one error object for each violation.",
            "content": {
              "application/vnd.api+json": {
                "schema": {
                  "$ref": "#/components/schemas/JsonApiErrorDocument"
                },
                "examples": {
                  "expired": {
                    "summary": "The expiry lies in the past",
                    "value": {
                      "errors": [
                        {
                          "status": "422",
                          "title": "invalid attribute",
                          "detail": "expired-at lies in the past",
                          "source": {
                            "pointer": "/data/attributes/expired-at"
                          }
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "429": {
            "$ref": "#/components/responses/TerraformTooManyRequests"
          },
          "500": {
            "$ref": "#/components/responses/TerraformInternalServerError"
          },
          "503": {
            "$ref": "#/components/responses/TerraformServiceUnavailable"
          }
        }
      }
    },
    "/api/v2/authentication-tokens/{token_id}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/TokenId"
        }
      ],
      "get": {
        "operationId": "get_user_token",
        "tags": [
          "terraform"
        ],
        "summary": "Show an authentication token of one's own account",
        "description": "Contract: one token of one's own account, without its secret; a token of another account is\nanswered with 404.",
        "responses": {
          "200": {
            "description": "Contract: the token, with `token` null.",
            "content": {
              "application/vnd.api+json": {
                "schema": {
                  "$ref": "#/components/schemas/AuthenticationTokenDocument"
                },
                "examples": {
                  "token": {
                    "summary": "The secret is not shown again",
                    "value": {
                      "data": {
                        "id": "at-6yEmxNAhaoQLH1Da",
                        "type": "authentication-tokens",
                        "attributes": {
                          "created-at": "2025-01-12T09:30:00Z",
                          "last-used-at": "2025-09-18T20:11:58Z",
                          "description": "api",
                          "token": null,
                          "expired-at": null,
                          "scope": "write"
                        }
                      }
                    }
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/TerraformUnauthorized"
          },
          "404": {
            "$ref": "#/components/responses/TerraformNotFound"
          },
          "406": {
            "$ref": "#/components/responses/TerraformNotAcceptable"
          },
          "429": {
            "$ref": "#/components/responses/TerraformTooManyRequests"
          },
          "500": {
            "$ref": "#/components/responses/TerraformInternalServerError"
          },
          "503": {
            "$ref": "#/components/responses/TerraformServiceUnavailable"
          }
        }
      },
      "delete": {
        "operationId": "delete_user_token",
        "tags": [
          "terraform"
        ],
        "summary": "Delete an authentication token of one's own account",
        "description": "Contract: the token is refused from now on, also when it is the one that asks. A token of another\naccount is answered with 404, and so is a token or an account that may not write.",
        "responses": {
          "204": {
            "description": "Contract: the token is deleted."
          },
          "401": {
            "$ref": "#/components/responses/TerraformUnauthorized"
          },
          "404": {
            "$ref": "#/components/responses/TerraformNotFound"
          },
          "429": {
            "$ref": "#/components/responses/TerraformTooManyRequests"
          },
          "500": {
            "$ref": "#/components/responses/TerraformInternalServerError"
          },
          "503": {
            "$ref": "#/components/responses/TerraformServiceUnavailable"
          }
        }
      }
    },
    "/.well-known/terraform.json": {
      "get": {
        "operationId": "discover_services",
        "tags": [
          "terraform"
        ],
        "summary": "Tell which services this host has",
        "description": "Contract: the discovery document that `terraform login` and other clients read first, plain\n`application/json`; the errors are JSON:API documents as everywhere in this dialect.",
        "security": [],
        "responses": {
          "200": {
            "description": "Contract: the services, each with the path that it is found at.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ServiceDiscovery"
                },
                "example": {
                  "tfe.v2": "/api/v2/",
                  "modules.v1": "/api/registry/v1/modules/"
                }
              }
            }
          },
          "406": {
            "$ref": "#/components/responses/TerraformNotAcceptable"
          },
          "429": {
            "$ref": "#/components/responses/TerraformTooManyRequests"
          },
          "500": {
            "$ref": "#/components/responses/TerraformInternalServerError"
          },
          "503": {
            "$ref": "#/components/responses/TerraformServiceUnavailable"
          }
        }
      }
    },
    "/api/v2/ping": {
      "get": {
        "operationId": "ping",
        "tags": [
          "terraform"
        ],
        "summary": "Tell the version of the API",
        "description": "Contract: clients call this first, to learn the version of the API and the name of the service\nfrom the headers.",
        "security": [],
        "responses": {
          "204": {
            "description": "Contract: the service is there.",
            "headers": {
              "TFP-API-Version": {
                "$ref": "#/components/headers/ApiVersion"
              },
              "TFP-AppName": {
                "$ref": "#/components/headers/AppName"
              }
            }
          },
          "429": {
            "$ref": "#/components/responses/TerraformTooManyRequests"
          },
          "500": {
            "$ref": "#/components/responses/TerraformInternalServerError"
          },
          "503": {
            "$ref": "#/components/responses/TerraformServiceUnavailable"
          }
        }
      }
    },
    "/v1/account": {
      "parameters": [
        {
          "$ref": "#/components/parameters/AccountId"
        }
      ],
      "get": {
        "operationId": "get_account",
        "tags": [
          "accounts"
        ],
        "summary": "Show an account",
        "description": "Contract: the account of the token or, for an admin-scoped token, the one that `account_id`\nnames; in the shape of source 002, Response. A suspended account can still be read.",
        "responses": {
          "200": {
            "description": "Source 002, Response: the account.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Account"
                },
                "examples": {
                  "account": {
                    "$ref": "#/components/examples/Account"
                  },
                  "pendingEmail": {
                    "$ref": "#/components/examples/AccountWithPendingEmail"
                  },
                  "withoutEmail": {
                    "$ref": "#/components/examples/AccountWithoutEmail"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/AccountsUnauthorized"
          },
          "403": {
            "$ref": "#/components/responses/AccountsForbidden"
          },
          "404": {
            "$ref": "#/components/responses/AccountsNotFound"
          },
          "406": {
            "$ref": "#/components/responses/AccountsNotAcceptable"
          },
          "429": {
            "$ref": "#/components/responses/AccountsTooManyRequests"
          },
          "500": {
            "$ref": "#/components/responses/AccountsInternalServerError"
          },
          "503": {
            "$ref": "#/components/responses/AccountsServiceUnavailable"
          }
        }
      },
      "patch": {
        "operationId": "patch_account",
        "tags": [
          "accounts"
        ],
        "summary": "Update account info",
        "description": "Source 002, Update account info: \"The Update Account Info endpoint lets you modify details of an\nexisting account, such as the account name, email, or preferences. Only the authenticated account\nowner (or an admin with elevated privileges) can update account information.\"\n\nContract: the body is a merge patch (RFC 7396). A member that is left out stays as it is, also\nwithin `settings`; null puts a setting back to its default; null for `name` or `email`, and\nmembers that are not described here, are `invalid_request`. Under the confirmation policy\n`required` a new address is held as `pending_email` until it is confirmed (`confirm_email`); a\nnewer request replaces an older one, and asking for the present address cancels it.",
        "requestBody": {
          "description": "Source 002, Request Body: \"You can update one or multiple fields. Fields not included in the\nrequest remain unchanged.\"",
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/AccountPatch"
              },
              "examples": {
                "documented": {
                  "summary": "Name, e-mail address and settings (source 002, Request Body)",
                  "value": {
                    "name": "Acme Corp.",
                    "email": "new_email@example.com",
                    "settings": {
                      "currency": "EUR",
                      "timezone": "Europe/Berlin",
                      "language": "de"
                    }
                  }
                },
                "oneSetting": {
                  "summary": "One setting; the others stay as they are",
                  "value": {
                    "settings": {
                      "timezone": "Europe/Berlin"
                    }
                  }
                },
                "defaults": {
                  "summary": "Null puts a setting back to its default",
                  "value": {
                    "settings": {
                      "currency": null,
                      "timezone": null,
                      "language": null
                    }
                  }
                },
                "nothing": {
                  "summary": "No member, no change",
                  "value": {}
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Source 002, Successful Response (200 OK): the account as it is now.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Account"
                },
                "examples": {
                  "account": {
                    "$ref": "#/components/examples/Account"
                  },
                  "pendingEmail": {
                    "$ref": "#/components/examples/AccountWithPendingEmail"
                  }
                }
              }
            }
          },
          "400": {
            "description": "Source 002, Error Response (400 / 409), `invalid_request`: \"The request body contains invalid or\nmissing fields.\" Contract: `details` lists every violation.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AccountError"
                },
                "examples": {
                  "invalidFields": {
                    "summary": "Three members that are not as they should be",
                    "value": {
                      "error": "invalid_request",
                      "message": "The request body contains invalid fields.",
                      "details": [
                        {
                          "pointer": "/name",
                          "message": "may not be null"
                        },
                        {
                          "pointer": "/settings/currency",
                          "message": "is not an ISO 4217 code"
                        },
                        {
                          "pointer": "/nickname",
                          "message": "is not a member of this object"
                        }
                      ]
                    }
                  },
                  "malformed": {
                    "summary": "Not JSON at all",
                    "value": {
                      "error": "invalid_request",
                      "message": "The request body is not JSON."
                    }
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/AccountsUnauthorized"
          },
          "403": {
            "$ref": "#/components/responses/AccountsForbidden"
          },
          "404": {
            "$ref": "#/components/responses/AccountsNotFound"
          },
          "406": {
            "$ref": "#/components/responses/AccountsNotAcceptable"
          },
          "409": {
            "$ref": "#/components/responses/AccountsEmailExists"
          },
          "413": {
            "$ref": "#/components/responses/AccountsPayloadTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/AccountsUnsupportedMediaType"
          },
          "429": {
            "$ref": "#/components/responses/AccountsTooManyRequests"
          },
          "500": {
            "$ref": "#/components/responses/AccountsInternalServerError"
          },
          "503": {
            "$ref": "#/components/responses/AccountsServiceUnavailable"
          }
        }
      }
    },
    "/v1/account/email/confirm": {
      "post": {
        "operationId": "confirm_email",
        "tags": [
          "accounts"
        ],
        "summary": "Confirm a new e-mail address",
        "description": "Source 002: \"Updating sensitive fields such as email may trigger a verification flow depending on\nyour account policies.\" Contract: this ends that flow, whichever dialect began it. The token from\nthe mail is the credential, so no other is asked for; it works once, within 24 hours, and until a\nnewer request replaces it.",
        "security": [],
        "requestBody": {
          "description": "Contract: the token from the mail.",
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/EmailConfirmation"
              },
              "example": {
                "token": "example-confirmation-token"
              }
            }
          }
        },
        "responses": {
          "204": {
            "description": "Contract: the new address is in force, in every dialect."
          },
          "400": {
            "description": "Contract: `invalid_request`. The body is malformed, or the token is unknown, expired, replaced or\nused; which of these is not told.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AccountError"
                },
                "examples": {
                  "invalidToken": {
                    "summary": "A token that is not good, or no longer",
                    "value": {
                      "error": "invalid_request",
                      "message": "The confirmation token is invalid or has expired.",
                      "details": [
                        {
                          "pointer": "/token",
                          "message": "is invalid or has expired"
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "409": {
            "$ref": "#/components/responses/AccountsEmailExists"
          },
          "413": {
            "$ref": "#/components/responses/AccountsPayloadTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/AccountsUnsupportedMediaType"
          },
          "429": {
            "$ref": "#/components/responses/AccountsTooManyRequests"
          },
          "500": {
            "$ref": "#/components/responses/AccountsInternalServerError"
          },
          "503": {
            "$ref": "#/components/responses/AccountsServiceUnavailable"
          }
        }
      }
    },
    "/api/workspace/account/profile": {
      "get": {
        "operationId": "get_workspace_profile",
        "tags": [
          "workspace"
        ],
        "summary": "Show the profile of the authenticated workspace user",
        "description": "Contract: the profile fields of the account of the token, in the envelope of source 003, OK.\nSource 003: \"Service accounts cannot access this endpoint via API keys.\" A suspended account can\nstill read.",
        "security": [
          {
            "bearerAuth": []
          },
          {
            "accessToken": []
          }
        ],
        "responses": {
          "200": {
            "description": "Source 003, OK: the profile in its envelope.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/WorkspaceProfileEnvelope"
                },
                "examples": {
                  "profile": {
                    "$ref": "#/components/examples/WorkspaceProfile"
                  },
                  "documented": {
                    "$ref": "#/components/examples/WorkspaceDocumentedEnvelope"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/WorkspaceUnauthorized"
          },
          "403": {
            "$ref": "#/components/responses/WorkspaceForbidden"
          },
          "404": {
            "$ref": "#/components/responses/WorkspaceNotFound"
          },
          "406": {
            "$ref": "#/components/responses/WorkspaceNotAcceptable"
          },
          "429": {
            "$ref": "#/components/responses/WorkspaceTooManyRequests"
          },
          "500": {
            "$ref": "#/components/responses/WorkspaceInternalServerError"
          },
          "503": {
            "$ref": "#/components/responses/WorkspaceServiceUnavailable"
          }
        }
      },
      "put": {
        "operationId": "put_workspace_profile",
        "tags": [
          "workspace"
        ],
        "summary": "Update the authenticated workspace user's profile fields",
        "description": "Source 003: \"Update the authenticated workspace user's profile fields. Service accounts cannot\naccess this endpoint via API keys.\"\n\nContract: null or absent clears `Email`, `FirstName` and `LastName`, and leaves `UserName`, since a\nlogin name cannot be empty. Members that are not described here are ignored. Under the confirmation\npolicy `required` a new address waits until it is confirmed (`confirm_email`), which `Warnings`\ntells with the code `EmailConfirmationRequired`.",
        "security": [
          {
            "bearerAuth": []
          },
          {
            "accessToken": []
          }
        ],
        "requestBody": {
          "description": "Source 003: \"Request payload to update the authenticated workspace account profile.\"",
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/WorkspaceProfileUpdate"
              },
              "examples": {
                "documented": {
                  "summary": "All members (source 003, generated example, with an e-mail address that is one)",
                  "value": {
                    "UserName": "example",
                    "Email": "example@example.com",
                    "FirstName": "example",
                    "LastName": "example"
                  }
                },
                "cleared": {
                  "summary": "Null clears, except for the login name",
                  "value": {
                    "UserName": null,
                    "Email": null,
                    "FirstName": null,
                    "LastName": null
                  }
                },
                "firstNameOnly": {
                  "summary": "Absent clears as well",
                  "value": {
                    "FirstName": "Ada"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Source 003, OK: the profile as it is now, in its envelope.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/WorkspaceProfileEnvelope"
                },
                "examples": {
                  "profile": {
                    "$ref": "#/components/examples/WorkspaceProfile"
                  },
                  "emailConfirmationRequired": {
                    "$ref": "#/components/examples/WorkspaceEmailConfirmationRequired"
                  },
                  "documented": {
                    "$ref": "#/components/examples/WorkspaceDocumentedEnvelope"
                  }
                }
              }
            }
          },
          "400": {
            "description": "Source 003, Bad Request: the envelope. Contract: the body is malformed, or the login name or the\ne-mail address is taken; `Errors` has one message for each violation, with `Field` set.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/WorkspaceProfileEnvelope"
                },
                "examples": {
                  "userNameTaken": {
                    "summary": "The login name belongs to another account",
                    "value": {
                      "Errors": [
                        {
                          "Code": "UserNameTaken",
                          "Message": "The user name is already taken.",
                          "Target": "/UserName",
                          "Field": "UserName",
                          "Type": 1,
                          "Severity": 0
                        }
                      ],
                      "Warnings": [],
                      "Success": false
                    }
                  },
                  "emailTaken": {
                    "summary": "The e-mail address belongs to another account",
                    "value": {
                      "Errors": [
                        {
                          "Code": "EmailTaken",
                          "Message": "The e-mail address is already taken.",
                          "Target": "/Email",
                          "Field": "Email",
                          "Type": 1,
                          "Severity": 0
                        }
                      ],
                      "Warnings": [],
                      "Success": false
                    }
                  },
                  "invalid": {
                    "summary": "A value that breaks its constraints",
                    "value": {
                      "Errors": [
                        {
                          "Code": "Invalid",
                          "Message": "The e-mail address is not valid.",
                          "Target": "/Email",
                          "Field": "Email",
                          "Metadata": {
                            "keyword": "format"
                          },
                          "Type": 0,
                          "Severity": 0
                        }
                      ],
                      "Warnings": [],
                      "Success": false
                    }
                  },
                  "documented": {
                    "$ref": "#/components/examples/WorkspaceDocumentedEnvelope"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/WorkspaceUnauthorized"
          },
          "403": {
            "$ref": "#/components/responses/WorkspaceForbidden"
          },
          "404": {
            "$ref": "#/components/responses/WorkspaceNotFound"
          },
          "406": {
            "$ref": "#/components/responses/WorkspaceNotAcceptable"
          },
          "413": {
            "$ref": "#/components/responses/WorkspacePayloadTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/WorkspaceUnsupportedMediaType"
          },
          "429": {
            "$ref": "#/components/responses/WorkspaceTooManyRequests"
          },
          "500": {
            "$ref": "#/components/responses/WorkspaceInternalServerError"
          },
          "503": {
            "$ref": "#/components/responses/WorkspaceServiceUnavailable"
          }
        }
      }
    }
  },
  "components": {
    "securitySchemes": {
      "bearerAuth": {
        "type": "http",
        "scheme": "bearer",
        "description": "Sources 000, Sample Request, and 002, Headers: `Authorization: Bearer TOKEN`. Contract: the name of\nthe scheme is read in any case. A token has a scope (`read`, `write` or `admin`) and may expire; a\nmissing, malformed, unknown, expired or deleted one is answered with 401."
      },
      "accessToken": {
        "type": "apiKey",
        "in": "query",
        "name": "access_token",
        "description": "Source 003: \"Optional access token for clients that cannot set Authorization headers. Prefer\nAuthorization: Bearer <token> when possible.\" Contract: if both are sent, the header is used."
      }
    },
    "parameters": {
      "User": {
        "name": "user",
        "in": "path",
        "required": true,
        "description": "Source 000, Sample Response, `links.self`: the username. Contract: or the id of the user; where a\ntext is both, the id is meant.",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 60,
          "pattern": "^[A-Za-z0-9_.-]+$"
        },
        "examples": {
          "username": {
            "summary": "A username",
            "value": "admin"
          },
          "id": {
            "summary": "An id",
            "value": "user-V3R563qtJNcExAkN"
          }
        }
      },
      "TokenId": {
        "name": "token_id",
        "in": "path",
        "required": true,
        "description": "Contract: the id of an authentication token.",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 60,
          "pattern": "^[A-Za-z0-9_.-]+$"
        },
        "example": "at-6yEmxNAhaoQLH1Da"
      },
      "AccountId": {
        "name": "account_id",
        "in": "query",
        "description": "Contract: the account to act on, `acct_` + key; left out, the one of the token. Only an admin-scoped\ntoken may name another account than its own: any other token is answered with 403 `unauthorized`,\nand an id that no account has with 404 `not_found`. Source 002, Update account info: \"Only the\nauthenticated account owner (or an admin with elevated privileges) can update account information.\"",
        "schema": {
          "type": "string"
        },
        "example": "acct_001"
      }
    },
    "headers": {
      "WwwAuthenticate": {
        "description": "RFC 9110, 11.6.1: the scheme that is asked for.",
        "required": true,
        "schema": {
          "type": "string"
        },
        "example": "Bearer"
      },
      "RetryAfter": {
        "description": "Contract: whole seconds to wait before the next request, never a date.",
        "required": true,
        "schema": {
          "type": "integer",
          "format": "int32",
          "minimum": 0
        },
        "example": 30
      },
      "RetryAfterIfKnown": {
        "description": "Contract: whole seconds to wait before the next request, never a date; absent if unknown.",
        "schema": {
          "type": "integer",
          "format": "int32",
          "minimum": 0
        },
        "example": 30
      },
      "RateLimitLimit": {
        "description": "Contract: requests per second that are allowed. Never below 4: official clients derive their own pace\nfrom it and fail on less.",
        "schema": {
          "type": "integer",
          "format": "int32",
          "minimum": 4
        },
        "example": 30
      },
      "RateLimitRemaining": {
        "description": "Contract: requests that are left in this window.",
        "schema": {
          "type": "integer",
          "format": "int32",
          "minimum": 0
        },
        "example": 0
      },
      "RateLimitReset": {
        "description": "Contract: whole seconds until the window ends, never a date.",
        "schema": {
          "type": "integer",
          "format": "int32",
          "minimum": 0
        },
        "example": 1
      },
      "ApiVersion": {
        "description": "Contract: the version of the Terraform API that this dialect follows.",
        "required": true,
        "schema": {
          "type": "string",
          "pattern": "^[0-9]+\\.[0-9]+$"
        },
        "example": "2.6"
      },
      "AppName": {
        "description": "Contract: the name of the service.",
        "required": true,
        "schema": {
          "type": "string",
          "minLength": 1
        },
        "example": "Account API"
      }
    },
    "responses": {
      "TerraformUnauthorized": {
        "description": "Source 000, Update your account info: 401, \"Unauthorized\". Contract: the token is missing, malformed,\nunknown, expired or deleted, or its account is closed; exactly this error.",
        "headers": {
          "WWW-Authenticate": {
            "$ref": "#/components/headers/WwwAuthenticate"
          }
        },
        "content": {
          "application/vnd.api+json": {
            "schema": {
              "$ref": "#/components/schemas/JsonApiErrorDocument"
            },
            "example": {
              "errors": [
                {
                  "status": "401",
                  "title": "unauthorized"
                }
              ]
            }
          }
        }
      },
      "TerraformNotFound": {
        "description": "Contract: there is no such thing here, or the token may not do this with it, which is told in the\nsame words.",
        "content": {
          "application/vnd.api+json": {
            "schema": {
              "$ref": "#/components/schemas/JsonApiErrorDocument"
            },
            "example": {
              "errors": [
                {
                  "status": "404",
                  "title": "not found"
                }
              ]
            }
          }
        }
      },
      "TerraformNotAcceptable": {
        "description": "Contract: `Accept` excludes every media type of the answer.",
        "content": {
          "application/vnd.api+json": {
            "schema": {
              "$ref": "#/components/schemas/JsonApiErrorDocument"
            },
            "example": {
              "errors": [
                {
                  "status": "406",
                  "title": "not acceptable",
                  "detail": "The media type of the answer is none that Accept allows."
                }
              ]
            }
          }
        }
      },
      "TerraformPayloadTooLarge": {
        "description": "Contract: the body is larger than the service takes.",
        "content": {
          "application/vnd.api+json": {
            "schema": {
              "$ref": "#/components/schemas/JsonApiErrorDocument"
            },
            "example": {
              "errors": [
                {
                  "status": "413",
                  "title": "payload too large",
                  "detail": "The body is larger than 65536 bytes."
                }
              ]
            }
          }
        }
      },
      "TerraformUnsupportedMediaType": {
        "description": "Contract: the body is not `application/vnd.api+json`, or is sent with media type parameters.",
        "content": {
          "application/vnd.api+json": {
            "schema": {
              "$ref": "#/components/schemas/JsonApiErrorDocument"
            },
            "example": {
              "errors": [
                {
                  "status": "415",
                  "title": "unsupported media type",
                  "detail": "The body must be application/vnd.api+json, without parameters."
                }
              ]
            }
          }
        }
      },
      "TerraformTooManyRequests": {
        "description": "Contract: too many requests; `Retry-After` tells when to try again.",
        "headers": {
          "Retry-After": {
            "$ref": "#/components/headers/RetryAfter"
          },
          "X-RateLimit-Limit": {
            "$ref": "#/components/headers/RateLimitLimit"
          },
          "X-RateLimit-Remaining": {
            "$ref": "#/components/headers/RateLimitRemaining"
          },
          "X-RateLimit-Reset": {
            "$ref": "#/components/headers/RateLimitReset"
          }
        },
        "content": {
          "application/vnd.api+json": {
            "schema": {
              "$ref": "#/components/schemas/JsonApiErrorDocument"
            },
            "example": {
              "errors": [
                {
                  "status": "429",
                  "title": "too many requests"
                }
              ]
            }
          }
        }
      },
      "TerraformInternalServerError": {
        "description": "Contract: the service failed; what went wrong stays in its log.",
        "content": {
          "application/vnd.api+json": {
            "schema": {
              "$ref": "#/components/schemas/JsonApiErrorDocument"
            },
            "example": {
              "errors": [
                {
                  "status": "500",
                  "title": "internal server error"
                }
              ]
            }
          }
        }
      },
      "TerraformServiceUnavailable": {
        "description": "Contract: the service cannot answer now.",
        "headers": {
          "Retry-After": {
            "$ref": "#/components/headers/RetryAfterIfKnown"
          }
        },
        "content": {
          "application/vnd.api+json": {
            "schema": {
              "$ref": "#/components/schemas/JsonApiErrorDocument"
            },
            "example": {
              "errors": [
                {
                  "status": "503",
                  "title": "service unavailable"
                }
              ]
            }
          }
        }
      },
      "AccountsUnauthorized": {
        "description": "Contract: `unauthorized`. The token is missing, malformed, unknown, expired or deleted, or its account\nis closed.",
        "headers": {
          "WWW-Authenticate": {
            "$ref": "#/components/headers/WwwAuthenticate"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/AccountError"
            },
            "example": {
              "error": "unauthorized",
              "message": "A valid access token is required."
            }
          }
        }
      },
      "AccountsForbidden": {
        "description": "Source 002, Error Response (400 / 409), `unauthorized`: \"The provided token does not have permission to\nupdate this account.\" Contract: a read token or a suspended account that writes, or `account_id` of\nanother account without an admin-scoped token.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/AccountError"
            },
            "example": {
              "error": "unauthorized",
              "message": "The provided token does not have permission to update this account."
            }
          }
        }
      },
      "AccountsNotFound": {
        "description": "Contract: `not_found`. There is no such account, or no such path.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/AccountError"
            },
            "example": {
              "error": "not_found",
              "message": "There is nothing here."
            }
          }
        }
      },
      "AccountsNotAcceptable": {
        "description": "Contract: `Accept` excludes `application/json`.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/AccountError"
            },
            "example": {
              "error": "not_acceptable",
              "message": "The answer is application/json."
            }
          }
        }
      },
      "AccountsEmailExists": {
        "description": "Source 002, Error Response (400 / 409), `email_exists`: \"Attempted to update to an email already in\nuse.\" Contract: looked at when a change is requested, and again when it is confirmed.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/AccountError"
            },
            "example": {
              "error": "email_exists",
              "message": "This email is already linked to another account."
            }
          }
        }
      },
      "AccountsPayloadTooLarge": {
        "description": "Contract: the body is larger than the service takes.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/AccountError"
            },
            "example": {
              "error": "payload_too_large",
              "message": "The body is larger than 65536 bytes."
            }
          }
        }
      },
      "AccountsUnsupportedMediaType": {
        "description": "Contract: the body is not sent as `application/json` (source 002, Headers).",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/AccountError"
            },
            "example": {
              "error": "unsupported_media_type",
              "message": "The body must be application/json."
            }
          }
        }
      },
      "AccountsTooManyRequests": {
        "description": "Contract: too many requests; `Retry-After` tells when to try again.",
        "headers": {
          "Retry-After": {
            "$ref": "#/components/headers/RetryAfter"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/AccountError"
            },
            "example": {
              "error": "rate_limited",
              "message": "Too many requests."
            }
          }
        }
      },
      "AccountsInternalServerError": {
        "description": "Contract: the service failed; what went wrong stays in its log.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/AccountError"
            },
            "example": {
              "error": "internal_error",
              "message": "Something went wrong."
            }
          }
        }
      },
      "AccountsServiceUnavailable": {
        "description": "Contract: the service cannot answer now.",
        "headers": {
          "Retry-After": {
            "$ref": "#/components/headers/RetryAfterIfKnown"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/AccountError"
            },
            "example": {
              "error": "unavailable",
              "message": "The service cannot answer now."
            }
          }
        }
      },
      "WorkspaceUnauthorized": {
        "description": "Contract: the token is missing, malformed, unknown, expired or deleted. Problem details in the shape of\nsource 003, Forbidden.",
        "headers": {
          "WWW-Authenticate": {
            "$ref": "#/components/headers/WwwAuthenticate"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ProblemDetails"
            },
            "example": {
              "type": "about:blank",
              "title": "Unauthorized",
              "status": 401,
              "detail": "A valid access token is required."
            }
          }
        }
      },
      "WorkspaceForbidden": {
        "description": "Source 003, Forbidden: problem details. \"Service accounts cannot access this endpoint via API keys.\"\nContract: also a read token or a suspended account that writes.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ProblemDetails"
            },
            "examples": {
              "serviceAccount": {
                "summary": "A service account",
                "value": {
                  "type": "about:blank",
                  "title": "Forbidden",
                  "status": 403,
                  "detail": "Service accounts cannot access this endpoint via API keys.",
                  "instance": "/api/workspace/account/profile"
                }
              },
              "documented": {
                "summary": "The generated example of source 003, Forbidden",
                "value": {
                  "type": "example",
                  "title": "example",
                  "status": 1,
                  "detail": "example",
                  "instance": "example"
                }
              },
              "additionalMembers": {
                "summary": "Null members, and members of one's own (RFC 9457, 3.2)",
                "value": {
                  "type": null,
                  "title": "Forbidden",
                  "status": 403,
                  "detail": null,
                  "instance": null,
                  "requiredScope": "write"
                }
              }
            }
          }
        }
      },
      "WorkspaceNotFound": {
        "description": "Source 003, Not Found: the envelope. Contract: the account of the token is closed, or there is no\nsuch path.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/WorkspaceProfileEnvelope"
            },
            "examples": {
              "notFound": {
                "summary": "No profile",
                "value": {
                  "Errors": [
                    {
                      "Code": "NotFound",
                      "Message": "There is no such profile.",
                      "Type": 1,
                      "Severity": 0
                    }
                  ],
                  "Warnings": [],
                  "Success": false
                }
              },
              "documented": {
                "$ref": "#/components/examples/WorkspaceDocumentedEnvelope"
              }
            }
          }
        }
      },
      "WorkspaceNotAcceptable": {
        "description": "Contract: `Accept` excludes `application/json`.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ProblemDetails"
            },
            "example": {
              "type": "about:blank",
              "title": "Not Acceptable",
              "status": 406,
              "detail": "The answer is application/json."
            }
          }
        }
      },
      "WorkspacePayloadTooLarge": {
        "description": "Contract: the body is larger than the service takes.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ProblemDetails"
            },
            "example": {
              "type": "about:blank",
              "title": "Payload Too Large",
              "status": 413,
              "detail": "The body is larger than 65536 bytes."
            }
          }
        }
      },
      "WorkspaceUnsupportedMediaType": {
        "description": "Contract: the body is not sent as `application/json`.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ProblemDetails"
            },
            "example": {
              "type": "about:blank",
              "title": "Unsupported Media Type",
              "status": 415,
              "detail": "The body must be application/json."
            }
          }
        }
      },
      "WorkspaceTooManyRequests": {
        "description": "Contract: too many requests; `Retry-After` tells when to try again.",
        "headers": {
          "Retry-After": {
            "$ref": "#/components/headers/RetryAfter"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ProblemDetails"
            },
            "example": {
              "type": "about:blank",
              "title": "Too Many Requests",
              "status": 429,
              "detail": "Too many requests."
            }
          }
        }
      },
      "WorkspaceInternalServerError": {
        "description": "Contract: the service failed; what went wrong stays in its log.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ProblemDetails"
            },
            "example": {
              "type": "about:blank",
              "title": "Internal Server Error",
              "status": 500,
              "detail": "Something went wrong."
            }
          }
        }
      },
      "WorkspaceServiceUnavailable": {
        "description": "Contract: the service cannot answer now.",
        "headers": {
          "Retry-After": {
            "$ref": "#/components/headers/RetryAfterIfKnown"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ProblemDetails"
            },
            "example": {
              "type": "about:blank",
              "title": "Service Unavailable",
              "status": 503,
              "detail": "The service cannot answer now."
            }
          }
        }
      }
    },
    "schemas": {
      "Username": {
        "type": "string",
        "minLength": 1,
        "maxLength": 60,
        "pattern": "^[A-Za-z0-9_.-]+$",
        "description": "Source 000, Request Body: the username. Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique\nin any case of its letters.",
        "example": "admin"
      },
      "EmailAddress": {
        "type": "string",
        "format": "email",
        "maxLength": 254,
        "description": "Source 002, Request Body: the e-mail address, \"Must be unique\". Contract: a mailbox of RFC 5321,\nwithout control characters; unique in any case of its letters.",
        "example": "admin@example.com"
      },
      "UserDocument": {
        "type": "object",
        "description": "Source 000, Update your account info: \"JSON API document (`type: \"users\"`)\"; source 004, API\nResponse Structure.",
        "required": [
          "data"
        ],
        "properties": {
          "data": {
            "$ref": "#/components/schemas/User"
          }
        }
      },
      "User": {
        "type": "object",
        "description": "Source 000, Sample Response: a user as a JSON:API resource object. Source 004 shows it without\n`relationships` and `links`, so neither is required; Contract: this service always sends both.",
        "required": [
          "id",
          "type",
          "attributes"
        ],
        "properties": {
          "id": {
            "type": "string",
            "pattern": "^user[-_][0-9A-Za-z]+$",
            "description": "Source 004, AccountDetails: \"The ID of the account\". Contract: `user-` + key; the sources also\nhave `user_d3cab177` (000) and shorter keys.",
            "example": "user-V3R563qtJNcExAkN"
          },
          "type": {
            "$ref": "#/components/schemas/UserResourceType"
          },
          "attributes": {
            "$ref": "#/components/schemas/UserAttributes"
          },
          "relationships": {
            "$ref": "#/components/schemas/UserRelationships"
          },
          "links": {
            "$ref": "#/components/schemas/UserLinks"
          }
        }
      },
      "UserResourceType": {
        "type": "string",
        "enum": [
          "users"
        ],
        "description": "Source 000, Request Body, `data.type`: \"Must be `\"users\"`\"."
      },
      "UserAttributes": {
        "type": "object",
        "description": "Source 004, AccountDetails, and source 000, Sample Response. The documented answers leave out\ndifferent attributes, so that only `username` is required; Contract: this service always sends\neverything but `email` and `avatar-url`.",
        "required": [
          "username"
        ],
        "properties": {
          "username": {
            "$ref": "#/components/schemas/Username"
          },
          "email": {
            "type": "string",
            "format": "email",
            "maxLength": 254,
            "description": "Source 004, Notes: \"Email is only returned for the authenticated user's own account\". Contract:\nabsent, never null, on other accounts and where the address is not set.",
            "example": "admin@example.com"
          },
          "unconfirmed-email": {
            "type": "string",
            "format": "email",
            "maxLength": 254,
            "nullable": true,
            "description": "Source 000, Request Body: a new address \"must be confirmed afterwards to take effect\". Contract:\nthe address that waits; null if none does, and on other accounts.",
            "example": "new_email@example.com"
          },
          "avatar-url": {
            "type": "string",
            "format": "uri",
            "description": "Source 004, AccountDetails: \"URL to the user's avatar image\", optional. Contract: Gravatar of the\nMD5 of the lower-cased e-mail address, with `?s=100&d=mm`.",
            "example": "https://www.gravatar.com/avatar/9babb00091b97b9ce9538c45807fd35f?s=100&d=mm"
          },
          "is-service-account": {
            "type": "boolean",
            "description": "Source 004, AccountDetails: \"Whether this is a service account (true) or user account (false)\"."
          },
          "v2-only": {
            "type": "boolean",
            "description": "Source 000, Sample Response: whether the user knows version 2 of the API only."
          },
          "is-site-admin": {
            "type": "boolean",
            "description": "Contract: whether the user is an administrator (`user_type` 1)."
          },
          "auth-method": {
            "type": "string",
            "description": "Contract: how the user signs in, here always `tfc`.",
            "example": "tfc"
          },
          "two-factor": {
            "$ref": "#/components/schemas/TwoFactor"
          },
          "permissions": {
            "$ref": "#/components/schemas/UserPermissions"
          }
        }
      },
      "TwoFactor": {
        "type": "object",
        "description": "Source 004, AccountDetails: \"Information about two-factor authentication status\".",
        "required": [
          "enabled",
          "verified"
        ],
        "properties": {
          "enabled": {
            "type": "boolean",
            "description": "Source 004, AccountDetails: \"Whether 2FA is enabled\"."
          },
          "verified": {
            "type": "boolean",
            "description": "Source 004, AccountDetails: \"Whether 2FA has been verified\"."
          }
        }
      },
      "UserPermissions": {
        "type": "object",
        "description": "Contract: what the token may do with this user. Never null.",
        "required": [
          "can-create-organizations",
          "can-change-email",
          "can-change-username",
          "can-manage-user-tokens"
        ],
        "properties": {
          "can-create-organizations": {
            "type": "boolean",
            "description": "Contract: whether organizations may be created."
          },
          "can-change-email": {
            "type": "boolean",
            "description": "Contract: whether `update_account` takes an `email`."
          },
          "can-change-username": {
            "type": "boolean",
            "description": "Contract: whether `update_account` takes a `username`."
          },
          "can-manage-user-tokens": {
            "type": "boolean",
            "description": "Contract: whether authentication tokens may be listed, created and deleted."
          }
        }
      },
      "UserRelationships": {
        "type": "object",
        "description": "Source 000, Sample Response, `relationships`.",
        "required": [
          "authentication-tokens"
        ],
        "properties": {
          "authentication-tokens": {
            "$ref": "#/components/schemas/AuthenticationTokensRelationship"
          }
        }
      },
      "AuthenticationTokensRelationship": {
        "type": "object",
        "description": "Source 000, Sample Response: where the authentication tokens of the user are.",
        "required": [
          "links"
        ],
        "properties": {
          "links": {
            "$ref": "#/components/schemas/AuthenticationTokensLinks"
          }
        }
      },
      "AuthenticationTokensLinks": {
        "type": "object",
        "description": "Source 000, Sample Response: the links of the relationship.",
        "required": [
          "related"
        ],
        "properties": {
          "related": {
            "type": "string",
            "description": "Source 000, Sample Response: the path of the tokens. Contract: it can be followed\n(`list_user_tokens`).",
            "example": "/api/v2/users/admin/authentication-tokens"
          }
        }
      },
      "UserLinks": {
        "type": "object",
        "description": "Source 000, Sample Response, `links`.",
        "required": [
          "self"
        ],
        "properties": {
          "self": {
            "type": "string",
            "description": "Source 000, Sample Response: the path of the user. Contract: it can be followed (`get_user`); it\nhas the id instead of a username that is a dot segment (`.` or `..`).",
            "example": "/api/v2/users/admin"
          }
        }
      },
      "UpdateAccountDocument": {
        "type": "object",
        "description": "Source 000, Request Body: \"a JSON object with the following properties\".",
        "required": [
          "data"
        ],
        "properties": {
          "data": {
            "$ref": "#/components/schemas/UpdateAccountData"
          }
        }
      },
      "UpdateAccountData": {
        "type": "object",
        "description": "Source 000, Request Body, `data`.",
        "required": [
          "type"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/UserResourceType"
          },
          "attributes": {
            "$ref": "#/components/schemas/UpdateAccountAttributes"
          }
        }
      },
      "UpdateAccountAttributes": {
        "type": "object",
        "description": "Source 000, Request Body, `data.attributes`. Contract: what is left out stays as it is.",
        "properties": {
          "username": {
            "$ref": "#/components/schemas/Username"
          },
          "email": {
            "$ref": "#/components/schemas/EmailAddress"
          }
        }
      },
      "ChangePasswordDocument": {
        "type": "object",
        "description": "Contract: the request to change the password.",
        "required": [
          "data"
        ],
        "properties": {
          "data": {
            "$ref": "#/components/schemas/ChangePasswordData"
          }
        }
      },
      "ChangePasswordData": {
        "type": "object",
        "description": "Contract: the resource; its `type` may be left out, but not be another one.",
        "required": [
          "attributes"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/UserResourceType"
          },
          "attributes": {
            "$ref": "#/components/schemas/ChangePasswordAttributes"
          }
        }
      },
      "ChangePasswordAttributes": {
        "type": "object",
        "description": "Contract: in snake_case, as the official API takes them.",
        "required": [
          "current_password",
          "password",
          "password_confirmation"
        ],
        "properties": {
          "current_password": {
            "type": "string",
            "format": "password",
            "maxLength": 256,
            "writeOnly": true,
            "description": "Contract: the present password.",
            "example": "current password example"
          },
          "password": {
            "type": "string",
            "format": "password",
            "minLength": 10,
            "maxLength": 256,
            "writeOnly": true,
            "description": "Contract: the new password, 10 to 256 characters (code points) of any kind.",
            "example": "new password example"
          },
          "password_confirmation": {
            "type": "string",
            "format": "password",
            "maxLength": 256,
            "writeOnly": true,
            "description": "Contract: the new password again, the same code points.",
            "example": "new password example"
          }
        }
      },
      "AuthenticationTokenListDocument": {
        "type": "object",
        "description": "Contract: a JSON:API document of authentication tokens; all of them, without pages.",
        "required": [
          "data"
        ],
        "properties": {
          "data": {
            "type": "array",
            "description": "Contract: the tokens, the newest first.",
            "items": {
              "$ref": "#/components/schemas/AuthenticationToken"
            }
          }
        }
      },
      "AuthenticationTokenDocument": {
        "type": "object",
        "description": "Contract: a JSON:API document of one authentication token.",
        "required": [
          "data"
        ],
        "properties": {
          "data": {
            "$ref": "#/components/schemas/AuthenticationToken"
          }
        }
      },
      "AuthenticationToken": {
        "type": "object",
        "description": "Source 000, Sample Response, relationship `authentication-tokens`. Contract: a token as a JSON:API\nresource object.",
        "required": [
          "id",
          "type",
          "attributes"
        ],
        "properties": {
          "id": {
            "type": "string",
            "description": "Contract: `at-` + 16 characters of `[0-9A-Za-z]`; it is not the secret.",
            "pattern": "^at-[0-9A-Za-z]+$",
            "example": "at-QmATJea6aWj1xR2t"
          },
          "type": {
            "type": "string",
            "enum": [
              "authentication-tokens"
            ],
            "description": "Contract: the resource type, always this one."
          },
          "attributes": {
            "$ref": "#/components/schemas/AuthenticationTokenAttributes"
          }
        }
      },
      "AuthenticationTokenAttributes": {
        "type": "object",
        "description": "Contract: what is told of a token.",
        "required": [
          "created-at",
          "last-used-at",
          "description",
          "token",
          "expired-at",
          "scope"
        ],
        "properties": {
          "created-at": {
            "type": "string",
            "format": "date-time",
            "description": "Contract: when the token was made.",
            "example": "2025-09-18T20:12:00Z"
          },
          "last-used-at": {
            "type": "string",
            "format": "date-time",
            "nullable": true,
            "description": "Contract: when the token was last used; null if never.",
            "example": "2025-09-18T20:12:00Z"
          },
          "description": {
            "type": "string",
            "description": "Contract: what it is for, as given when it was made; empty if nothing was.",
            "example": "api"
          },
          "token": {
            "type": "string",
            "format": "password",
            "nullable": true,
            "description": "Contract: the secret, in the answer that creates the token; null ever after.",
            "example": "example-token-secret"
          },
          "expired-at": {
            "type": "string",
            "format": "date-time",
            "nullable": true,
            "description": "Contract: when the token ceases to be good; null if never.",
            "example": "2099-09-18T20:12:00Z"
          },
          "scope": {
            "$ref": "#/components/schemas/TokenScope"
          }
        }
      },
      "TokenScope": {
        "type": "string",
        "enum": [
          "read",
          "write",
          "admin"
        ],
        "x-enum-descriptions": [
          "Shows one's own account.",
          "Also changes it.",
          "Also acts on other accounts, where the operation says so."
        ],
        "description": "Contract: what a token may do, each scope including the ones before it."
      },
      "CreateAuthenticationTokenDocument": {
        "type": "object",
        "description": "Contract: the request to create an authentication token.",
        "required": [
          "data"
        ],
        "properties": {
          "data": {
            "$ref": "#/components/schemas/CreateAuthenticationTokenData"
          }
        }
      },
      "CreateAuthenticationTokenData": {
        "type": "object",
        "description": "Contract: the resource; every attribute is optional.",
        "properties": {
          "type": {
            "type": "string",
            "pattern": "^(authentication-tokens?)?$",
            "description": "Contract: `authentication-tokens`. The singular, which HashiCorp's documentation has, is taken too,\nand so is the empty text, which go-tfe sends, or none at all; another type is refused.",
            "example": "authentication-tokens"
          },
          "attributes": {
            "$ref": "#/components/schemas/CreateAuthenticationTokenAttributes"
          }
        }
      },
      "CreateAuthenticationTokenAttributes": {
        "type": "object",
        "description": "Contract: what the token is for, how long it lives and what it may do. A `scope` that is left out is\n`write`; one wider than that of the token that asks is refused with 422.",
        "properties": {
          "description": {
            "type": "string",
            "maxLength": 256,
            "pattern": "^[^\\u0000-\\u001F\\u007F-\\u009F]*$",
            "description": "Contract: what the token is for; left out, it is empty. No control characters.",
            "example": "api"
          },
          "expired-at": {
            "type": "string",
            "format": "date-time",
            "nullable": true,
            "description": "Contract: when the token ceases to be good, a time in the future; left out or null, it is good\nuntil it is deleted.",
            "example": "2099-09-18T20:12:00Z"
          },
          "scope": {
            "$ref": "#/components/schemas/TokenScope"
          }
        }
      },
      "ServiceDiscovery": {
        "type": "object",
        "description": "Contract: the services of this host, each with a path that ends in a slash. There is no `login.v1`:\ntokens are made by other means.",
        "required": [
          "tfe.v2",
          "modules.v1"
        ],
        "properties": {
          "tfe.v2": {
            "type": "string",
            "pattern": "^/([A-Za-z0-9._~-]+/)*$",
            "description": "Contract: where version 2 of the Terraform Enterprise API begins.",
            "example": "/api/v2/"
          },
          "modules.v1": {
            "type": "string",
            "pattern": "^/([A-Za-z0-9._~-]+/)*$",
            "description": "Contract: where a module registry would begin; some clients want it told, and nothing is served\nthere.",
            "example": "/api/registry/v1/modules/"
          }
        }
      },
      "JsonApiErrorDocument": {
        "type": "object",
        "description": "Source 000, Update your account info: \"JSON API error object\", in a JSON:API document.",
        "required": [
          "errors"
        ],
        "properties": {
          "errors": {
            "type": "array",
            "minItems": 1,
            "description": "Contract: one error object for each thing that is wrong.",
            "items": {
              "$ref": "#/components/schemas/JsonApiError"
            }
          }
        }
      },
      "JsonApiError": {
        "type": "object",
        "description": "Source 000, Update your account info: a \"JSON API error object\".",
        "required": [
          "status",
          "title"
        ],
        "properties": {
          "status": {
            "type": "string",
            "pattern": "^[1-5][0-9]{2}$",
            "description": "Contract: the HTTP status. A string; clients drop the whole error otherwise.",
            "example": "422"
          },
          "title": {
            "type": "string",
            "description": "Contract: what kind of error it is, the same text for every error of the kind.",
            "example": "invalid attribute"
          },
          "detail": {
            "type": "string",
            "description": "Contract: what is wrong with this request.",
            "example": "email is not an e-mail address"
          },
          "source": {
            "$ref": "#/components/schemas/JsonApiErrorSource"
          }
        }
      },
      "JsonApiErrorSource": {
        "type": "object",
        "description": "Contract: the place in the request that the error is about.",
        "required": [
          "pointer"
        ],
        "properties": {
          "pointer": {
            "type": "string",
            "format": "json-pointer",
            "description": "Contract: a JSON pointer (RFC 6901) into the request document; empty for all of it. A missing member\nis pointed at where it would stand.",
            "example": "/data/attributes/email"
          }
        }
      },
      "Account": {
        "type": "object",
        "description": "Source 002, Response: an account.",
        "required": [
          "id",
          "email",
          "name",
          "type",
          "status",
          "created_at",
          "updated_at",
          "settings"
        ],
        "properties": {
          "id": {
            "type": "string",
            "pattern": "^acct_[0-9A-Za-z]+$",
            "description": "Source 002, Response: \"Unique identifier of the account.\" Contract: `acct_` + key; the source\nhas a shorter key.",
            "example": "acct_001"
          },
          "email": {
            "type": "string",
            "format": "email",
            "maxLength": 254,
            "nullable": true,
            "description": "Source 002, Response: the account email. Contract: null while it is not set.",
            "example": "new_email@example.com"
          },
          "pending_email": {
            "type": "string",
            "format": "email",
            "maxLength": 254,
            "description": "Source 002: updating the email \"may trigger a verification flow\". Contract: the address that waits\nfor confirmation; shown only while one does.",
            "example": "new_email@example.com"
          },
          "name": {
            "$ref": "#/components/schemas/AccountName"
          },
          "type": {
            "$ref": "#/components/schemas/AccountType"
          },
          "status": {
            "$ref": "#/components/schemas/AccountStatus"
          },
          "created_at": {
            "type": "string",
            "format": "date-time",
            "description": "Source 002, Response: \"ISO 8601 timestamp when the account was created.\"",
            "example": "2025-01-12T09:30:00Z"
          },
          "updated_at": {
            "type": "string",
            "format": "date-time",
            "description": "Source 002, Response: \"ISO 8601 timestamp when the account was last updated.\" Contract: it changes\nwhen something changed, and only then.",
            "example": "2025-09-18T20:12:00Z"
          },
          "settings": {
            "$ref": "#/components/schemas/AccountSettings"
          }
        }
      },
      "AccountName": {
        "type": "string",
        "minLength": 1,
        "maxLength": 100,
        "pattern": "^[^\\u0000-\\u001F\\u007F-\\u009F]*$",
        "description": "Source 002, Request Body: the account name. Contract: 1 to 100 characters, no control characters.",
        "example": "Acme Corp."
      },
      "AccountType": {
        "type": "string",
        "enum": [
          "individual",
          "business"
        ],
        "description": "Source 002, Response, `type`: \"individual or business.\""
      },
      "AccountStatus": {
        "type": "string",
        "enum": [
          "active",
          "suspended",
          "closed"
        ],
        "x-enum-descriptions": [
          "Everything is possible.",
          "It can be read, but not changed.",
          "Nothing is possible; its tokens are refused."
        ],
        "description": "Source 002, Response: \"Current status of the account.\""
      },
      "AccountSettings": {
        "type": "object",
        "description": "Source 002, Request Body: \"preferences (currency, timezone, language)\".",
        "required": [
          "currency",
          "timezone",
          "language"
        ],
        "properties": {
          "currency": {
            "type": "string",
            "pattern": "^[A-Z]{3}$",
            "description": "Source 002, Request Body, `settings`. Contract: a code of ISO 4217; `USD` by default.",
            "example": "EUR"
          },
          "timezone": {
            "type": "string",
            "maxLength": 64,
            "pattern": "^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$",
            "description": "Source 002, Request Body, `settings`. Contract: a name of the IANA time zone database; `UTC` by\ndefault.",
            "example": "Europe/Berlin"
          },
          "language": {
            "type": "string",
            "minLength": 2,
            "maxLength": 35,
            "pattern": "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$",
            "description": "Source 002, Request Body, `settings`. Contract: a language tag of BCP 47; `en` by default.",
            "example": "de"
          }
        }
      },
      "AccountPatch": {
        "type": "object",
        "description": "Source 002, Request Body. Contract: a merge patch (RFC 7396) for these members and no others.",
        "additionalProperties": false,
        "properties": {
          "name": {
            "$ref": "#/components/schemas/AccountName"
          },
          "email": {
            "$ref": "#/components/schemas/EmailAddress"
          },
          "settings": {
            "$ref": "#/components/schemas/AccountSettingsPatch"
          }
        }
      },
      "AccountSettingsPatch": {
        "type": "object",
        "nullable": true,
        "description": "Source 002, Request Body: \"Updated preferences (currency, timezone, language).\" Contract: what is left\nout stays, null puts a setting back to its default, and null for `settings` all three.",
        "additionalProperties": false,
        "properties": {
          "currency": {
            "type": "string",
            "nullable": true,
            "pattern": "^[A-Z]{3}$",
            "description": "Source 002, Request Body, `settings`. Contract: a code of ISO 4217; null for `USD`.",
            "example": "EUR"
          },
          "timezone": {
            "type": "string",
            "nullable": true,
            "maxLength": 64,
            "pattern": "^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$",
            "description": "Source 002, Request Body, `settings`. Contract: a name of the IANA time zone database; null for\n`UTC`.",
            "example": "Europe/Berlin"
          },
          "language": {
            "type": "string",
            "nullable": true,
            "minLength": 2,
            "maxLength": 35,
            "pattern": "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$",
            "description": "Source 002, Request Body, `settings`. Contract: a language tag of BCP 47; null for `en`.",
            "example": "de"
          }
        }
      },
      "AccountError": {
        "type": "object",
        "description": "Source 002, Error Response (400 / 409).",
        "required": [
          "error",
          "message"
        ],
        "properties": {
          "error": {
            "$ref": "#/components/schemas/AccountErrorCode"
          },
          "message": {
            "type": "string",
            "description": "Source 002, Error Response (400 / 409): what went wrong, for people.",
            "example": "This email is already linked to another account."
          },
          "details": {
            "type": "array",
            "description": "Contract: one entry for each violation.",
            "items": {
              "$ref": "#/components/schemas/AccountErrorDetail"
            }
          }
        }
      },
      "AccountErrorCode": {
        "type": "string",
        "enum": [
          "invalid_request",
          "email_exists",
          "unauthorized",
          "not_found",
          "method_not_allowed",
          "not_acceptable",
          "payload_too_large",
          "unsupported_media_type",
          "rate_limited",
          "internal_error",
          "unavailable"
        ],
        "x-enum-descriptions": [
          "The request body contains invalid or missing fields.",
          "Attempted to update to an email already in use.",
          "The provided token is not good, or does not have permission to do this.",
          "There is no such account or path.",
          "The path does not have this method.",
          "The Accept header excludes what the answer would be.",
          "The body is too large.",
          "The body is not sent as application/json.",
          "Too many requests.",
          "The service failed.",
          "The service cannot answer now."
        ],
        "description": "Source 002, Error Code: `invalid_request`, `email_exists` and `unauthorized`. Contract: the others, one\nfor each status that the source does not speak of."
      },
      "AccountErrorDetail": {
        "type": "object",
        "description": "Contract: one violation.",
        "required": [
          "pointer",
          "message"
        ],
        "properties": {
          "pointer": {
            "type": "string",
            "format": "json-pointer",
            "description": "Contract: a JSON pointer (RFC 6901) into the request body; empty for all of it. A missing member is\npointed at where it would stand.",
            "example": "/settings/currency"
          },
          "message": {
            "type": "string",
            "description": "Contract: what is wrong there, for people.",
            "example": "is not an ISO 4217 code"
          }
        }
      },
      "EmailConfirmation": {
        "type": "object",
        "description": "Contract: the request to confirm a new e-mail address.",
        "additionalProperties": false,
        "required": [
          "token"
        ],
        "properties": {
          "token": {
            "type": "string",
            "format": "password",
            "minLength": 1,
            "maxLength": 256,
            "writeOnly": true,
            "description": "Contract: the token from the mail.",
            "example": "example-confirmation-token"
          }
        }
      },
      "WorkspaceProfile": {
        "type": "object",
        "description": "Source 003, OK, `Data`: \"Profile fields for the authenticated workspace account.\"",
        "properties": {
          "UserId": {
            "type": "string",
            "nullable": true,
            "pattern": "^[0-9A-Za-z]{16}$",
            "description": "Source 003, OK: \"Workspace user identifier.\" Contract: the key.",
            "example": "V3R563qtJNcExAkN"
          },
          "UserName": {
            "type": "string",
            "nullable": true,
            "description": "Source 003, OK: \"Login user name.\"",
            "example": "admin"
          },
          "Email": {
            "type": "string",
            "nullable": true,
            "description": "Source 003, OK: \"Optional email address.\"",
            "example": "admin@example.com"
          },
          "FirstName": {
            "type": "string",
            "nullable": true,
            "description": "Source 003, OK: \"First name.\"",
            "example": "Ada"
          },
          "LastName": {
            "type": "string",
            "nullable": true,
            "description": "Source 003, OK: \"Last name.\"",
            "example": "Lovelace"
          },
          "UserType": {
            "$ref": "#/components/schemas/WorkspaceUserType"
          }
        }
      },
      "WorkspaceUserType": {
        "type": "integer",
        "format": "int32",
        "enum": [
          0,
          1,
          2
        ],
        "x-enum-varnames": [
          "Standard",
          "Administrator",
          "Service"
        ],
        "x-enum-descriptions": [
          "A person.",
          "A person who administers the site.",
          "A service account."
        ],
        "description": "Source 003, OK, `UserType`: \"Allowed values: 0 1 2\". Contract: 0 standard, 1 administrator, 2 service."
      },
      "WorkspaceProfileUpdate": {
        "type": "object",
        "description": "Source 003: \"Request payload to update the authenticated workspace account profile.\" Contract: null\nand absent mean the same; both leave `UserName` and clear the others.",
        "properties": {
          "UserName": {
            "type": "string",
            "nullable": true,
            "minLength": 1,
            "maxLength": 60,
            "pattern": "^[A-Za-z0-9_.-]+$",
            "description": "Source 003: \"Login user name.\" Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique in any\ncase of its letters.",
            "example": "admin"
          },
          "Email": {
            "type": "string",
            "nullable": true,
            "format": "email",
            "maxLength": 254,
            "description": "Source 003: \"Optional email address.\" Contract: unique in any case of its letters.",
            "example": "admin@example.com"
          },
          "FirstName": {
            "type": "string",
            "nullable": true,
            "maxLength": 100,
            "pattern": "^[^\\u0000-\\u001F\\u007F-\\u009F]*$",
            "description": "Source 003: \"First name.\" Contract: up to 100 characters, no control characters.",
            "example": "Ada"
          },
          "LastName": {
            "type": "string",
            "nullable": true,
            "maxLength": 100,
            "pattern": "^[^\\u0000-\\u001F\\u007F-\\u009F]*$",
            "description": "Source 003: \"Last name.\" Contract: up to 100 characters, no control characters.",
            "example": "Lovelace"
          }
        }
      },
      "WorkspaceProfileEnvelope": {
        "type": "object",
        "description": "Source 003, OK, Bad Request and Not Found: a result and its messages. Contract: `Data` is there on\nsuccess; `Success` says which it is; `Errors` and `Warnings` are empty where there is nothing to say.",
        "properties": {
          "Data": {
            "$ref": "#/components/schemas/WorkspaceProfile"
          },
          "Errors": {
            "type": "array",
            "nullable": true,
            "description": "Source 003, OK: `Errors`. Contract: why the request failed.",
            "items": {
              "$ref": "#/components/schemas/WorkspaceMessage"
            }
          },
          "Warnings": {
            "type": "array",
            "nullable": true,
            "description": "Source 003, OK: `Warnings`. Contract: what to know about a request that succeeded, such as\n`EmailConfirmationRequired`.",
            "items": {
              "$ref": "#/components/schemas/WorkspaceMessage"
            }
          },
          "Success": {
            "type": "boolean",
            "description": "Source 003, OK: `Success`. Contract: whether the request did what it asked for."
          }
        }
      },
      "WorkspaceMessage": {
        "type": "object",
        "description": "Source 003, OK: an entry of `Errors` or `Warnings`. Its schema requires `Code` and `Message`, both\nnullable, but its example leaves them out. Contract: the schema is right; the example is given here\nwith both of them null.",
        "required": [
          "Code",
          "Message"
        ],
        "properties": {
          "Code": {
            "type": "string",
            "nullable": true,
            "description": "Source 003, OK: `Code`. Contract: what it is, for programs: `UserNameTaken`, `EmailTaken`,\n`EmailConfirmationRequired` and others.",
            "example": "EmailTaken"
          },
          "Message": {
            "type": "string",
            "nullable": true,
            "description": "Source 003, OK: `Message`. Contract: what it is, for people.",
            "example": "The e-mail address is already taken."
          },
          "Target": {
            "type": "string",
            "nullable": true,
            "description": "Source 003, OK: `Target`. Contract: a JSON pointer (RFC 6901) into the request body.",
            "example": "/Email"
          },
          "Field": {
            "type": "string",
            "nullable": true,
            "description": "Source 003, OK: `Field`. Contract: the member of the request body.",
            "example": "Email"
          },
          "Metadata": {
            "type": "object",
            "description": "Source 003, OK: `Metadata`, texts by name.",
            "additionalProperties": {
              "type": "string",
              "nullable": true
            },
            "example": {
              "keyword": "format"
            }
          },
          "Type": {
            "$ref": "#/components/schemas/WorkspaceMessageType"
          },
          "Severity": {
            "$ref": "#/components/schemas/WorkspaceMessageSeverity"
          }
        }
      },
      "WorkspaceMessageType": {
        "type": "integer",
        "format": "int32",
        "enum": [
          0,
          1,
          2
        ],
        "x-enum-varnames": [
          "Validation",
          "Business",
          "System"
        ],
        "x-enum-descriptions": [
          "The request is not as it must be.",
          "A rule of the service speaks against it.",
          "The service itself is in trouble."
        ],
        "description": "Source 003, OK, `Type`: \"Allowed values: 0 1 2\". Contract: 0 validation, 1 business, 2 system."
      },
      "WorkspaceMessageSeverity": {
        "type": "integer",
        "format": "int32",
        "enum": [
          0,
          1,
          2
        ],
        "x-enum-varnames": [
          "Error",
          "Warning",
          "Information"
        ],
        "x-enum-descriptions": [
          "The request failed.",
          "The request succeeded, and there is something to do.",
          "The request succeeded, and there is something to know."
        ],
        "description": "Source 003, OK, `Severity`: \"Allowed values: 0 1 2\". Contract: 0 error, 1 warning, 2 information."
      },
      "ProblemDetails": {
        "type": "object",
        "description": "Source 003, Forbidden: problem details (RFC 9457), every member optional and nullable, with members\nof one's own. Sent as `application/json`, as the source shows.",
        "properties": {
          "type": {
            "type": "string",
            "nullable": true,
            "description": "Source 003, Forbidden: `type`. A URI reference that names the kind of problem (RFC 9457, 3.1.1).",
            "example": "about:blank"
          },
          "title": {
            "type": "string",
            "nullable": true,
            "description": "Source 003, Forbidden: `title`. The kind of problem, for people (RFC 9457, 3.1.3).",
            "example": "Forbidden"
          },
          "status": {
            "type": "integer",
            "format": "int32",
            "nullable": true,
            "description": "Source 003, Forbidden: `status`. The HTTP status (RFC 9457, 3.1.2).",
            "example": 403
          },
          "detail": {
            "type": "string",
            "nullable": true,
            "description": "Source 003, Forbidden: `detail`. This problem, for people (RFC 9457, 3.1.4).",
            "example": "Service accounts cannot access this endpoint via API keys."
          },
          "instance": {
            "type": "string",
            "nullable": true,
            "description": "Source 003, Forbidden: `instance`. A URI reference that names this occurrence (RFC 9457, 3.1.5).",
            "example": "/api/workspace/account/profile"
          }
        },
        "additionalProperties": {}
      }
    },
    "examples": {
      "AdminUser": {
        "summary": "A user with few attributes (source 000, first Sample Response)",
        "value": {
          "data": {
            "id": "user-V3R563qtJNcExAkN",
            "type": "users",
            "attributes": {
              "username": "admin",
              "avatar-url": "https://www.gravatar.com/avatar/9babb00091b97b9ce9538c45807fd35f?s=100&d=mm"
            },
            "relationships": {
              "authentication-tokens": {
                "links": {
                  "related": "/api/v2/users/admin/authentication-tokens"
                }
              }
            },
            "links": {
              "self": "/api/v2/users/admin"
            }
          }
        }
      },
      "TwoFactorUser": {
        "summary": "A user with two-factor authentication (source 000, second Sample Response)",
        "value": {
          "data": {
            "attributes": {
              "avatar-url": "https://www.gravatar.com/avatar/...?s=100&d=mm",
              "is-service-account": false,
              "two-factor": {
                "enabled": true,
                "verified": false
              },
              "username": "user-2fa",
              "v2-only": false
            },
            "id": "user_d3cab177",
            "links": {
              "self": "/api/v2/users/user-2fa"
            },
            "relationships": {
              "authentication-tokens": {
                "links": {
                  "related": "/api/v2/users/user-2fa/authentication-tokens"
                }
              }
            },
            "type": "users"
          }
        }
      },
      "TwoFactorUserNewId": {
        "summary": "The same user with an id of today's form (source 001, second Sample Response)",
        "value": {
          "data": {
            "attributes": {
              "avatar-url": "https://www.gravatar.com/avatar/...?s=100&d=mm",
              "is-service-account": false,
              "two-factor": {
                "enabled": true,
                "verified": false
              },
              "username": "user-2fa",
              "v2-only": false
            },
            "id": "user-62goNpx1ThQf689e",
            "links": {
              "self": "/api/v2/users/user-2fa"
            },
            "relationships": {
              "authentication-tokens": {
                "links": {
                  "related": "/api/v2/users/user-2fa/authentication-tokens"
                }
              }
            },
            "type": "users"
          }
        }
      },
      "AccountDetails": {
        "summary": "One's own account as clients expect it (source 004, API Response Structure)",
        "value": {
          "data": {
            "id": "user-12345abcd",
            "type": "users",
            "attributes": {
              "username": "admin-user",
              "email": "admin@example.com",
              "is-service-account": false,
              "avatar-url": "https://example.com/avatar.png",
              "two-factor": {
                "enabled": true,
                "verified": true
              }
            }
          }
        }
      },
      "OwnAccount": {
        "summary": "One's own account with everything that this service shows",
        "value": {
          "data": {
            "id": "user-V3R563qtJNcExAkN",
            "type": "users",
            "attributes": {
              "username": "admin",
              "email": "admin@example.com",
              "unconfirmed-email": null,
              "avatar-url": "https://www.gravatar.com/avatar/e64c7d89f26bd1972efa854d13d7dd61?s=100&d=mm",
              "is-service-account": false,
              "v2-only": false,
              "is-site-admin": true,
              "auth-method": "tfc",
              "two-factor": {
                "enabled": false,
                "verified": false
              },
              "permissions": {
                "can-create-organizations": false,
                "can-change-email": true,
                "can-change-username": true,
                "can-manage-user-tokens": true
              }
            },
            "relationships": {
              "authentication-tokens": {
                "links": {
                  "related": "/api/v2/users/admin/authentication-tokens"
                }
              }
            },
            "links": {
              "self": "/api/v2/users/admin"
            }
          }
        }
      },
      "UnconfirmedEmail": {
        "summary": "A new e-mail address that waits for confirmation",
        "value": {
          "data": {
            "id": "user-V3R563qtJNcExAkN",
            "type": "users",
            "attributes": {
              "username": "admin",
              "email": "admin@example.com",
              "unconfirmed-email": "new_email@example.com",
              "avatar-url": "https://www.gravatar.com/avatar/e64c7d89f26bd1972efa854d13d7dd61?s=100&d=mm",
              "is-service-account": false,
              "v2-only": false,
              "is-site-admin": true,
              "auth-method": "tfc",
              "two-factor": {
                "enabled": false,
                "verified": false
              },
              "permissions": {
                "can-create-organizations": false,
                "can-change-email": true,
                "can-change-username": true,
                "can-manage-user-tokens": true
              }
            },
            "relationships": {
              "authentication-tokens": {
                "links": {
                  "related": "/api/v2/users/admin/authentication-tokens"
                }
              }
            },
            "links": {
              "self": "/api/v2/users/admin"
            }
          }
        }
      },
      "AnotherUser": {
        "summary": "Another user, without the e-mail address",
        "value": {
          "data": {
            "id": "user-62goNpx1ThQf689e",
            "type": "users",
            "attributes": {
              "username": "user-2fa",
              "unconfirmed-email": null,
              "avatar-url": "https://www.gravatar.com/avatar/9babb00091b97b9ce9538c45807fd35f?s=100&d=mm",
              "is-service-account": false,
              "v2-only": false,
              "is-site-admin": false,
              "auth-method": "tfc",
              "two-factor": {
                "enabled": true,
                "verified": false
              },
              "permissions": {
                "can-create-organizations": false,
                "can-change-email": false,
                "can-change-username": false,
                "can-manage-user-tokens": false
              }
            },
            "relationships": {
              "authentication-tokens": {
                "links": {
                  "related": "/api/v2/users/user-2fa/authentication-tokens"
                }
              }
            },
            "links": {
              "self": "/api/v2/users/user-2fa"
            }
          }
        }
      },
      "Account": {
        "summary": "The account (source 002, Successful Response)",
        "value": {
          "id": "acct_001",
          "email": "new_email@example.com",
          "name": "Acme Corp.",
          "type": "business",
          "status": "active",
          "created_at": "2025-01-12T09:30:00Z",
          "updated_at": "2025-09-18T20:12:00Z",
          "settings": {
            "currency": "EUR",
            "timezone": "Europe/Berlin",
            "language": "de"
          }
        }
      },
      "AccountWithPendingEmail": {
        "summary": "A new e-mail address that waits for confirmation",
        "value": {
          "id": "acct_001",
          "email": "old_email@example.com",
          "pending_email": "new_email@example.com",
          "name": "Acme Corp.",
          "type": "business",
          "status": "active",
          "created_at": "2025-01-12T09:30:00Z",
          "updated_at": "2025-09-18T20:12:00Z",
          "settings": {
            "currency": "EUR",
            "timezone": "Europe/Berlin",
            "language": "de"
          }
        }
      },
      "AccountWithoutEmail": {
        "summary": "A suspended account without an e-mail address, with default settings",
        "value": {
          "id": "acct_V3R563qtJNcExAkN",
          "email": null,
          "name": "Ada Lovelace",
          "type": "individual",
          "status": "suspended",
          "created_at": "2025-01-12T09:30:00Z",
          "updated_at": "2025-01-12T09:30:00Z",
          "settings": {
            "currency": "USD",
            "timezone": "UTC",
            "language": "en"
          }
        }
      },
      "WorkspaceProfile": {
        "summary": "A profile",
        "value": {
          "Data": {
            "UserId": "V3R563qtJNcExAkN",
            "UserName": "admin",
            "Email": "admin@example.com",
            "FirstName": "Ada",
            "LastName": null,
            "UserType": 1
          },
          "Errors": [],
          "Warnings": [],
          "Success": true
        }
      },
      "WorkspaceEmailConfirmationRequired": {
        "summary": "A new e-mail address that waits for confirmation",
        "value": {
          "Data": {
            "UserId": "V3R563qtJNcExAkN",
            "UserName": "admin",
            "Email": "admin@example.com",
            "FirstName": "Ada",
            "LastName": "Lovelace",
            "UserType": 0
          },
          "Errors": [],
          "Warnings": [
            {
              "Code": "EmailConfirmationRequired",
              "Message": "The new e-mail address takes effect when it is confirmed.",
              "Target": "/Email",
              "Field": "Email",
              "Metadata": {
                "pending": "new_email@example.com"
              },
              "Type": 1,
              "Severity": 1
            }
          ],
          "Success": true
        }
      },
      "WorkspaceDocumentedEnvelope": {
        "summary": "The example of source 003, with the required Code and Message that it leaves out",
        "value": {
          "Data": {
            "UserType": 0
          },
          "Errors": [
            {
              "Code": null,
              "Message": null,
              "Type": 0,
              "Severity": 0
            }
          ],
          "Warnings": [
            {
              "Code": null,
              "Message": null,
              "Type": 0,
              "Severity": 0
            }
          ]
        }
      }
    }
  }
}
"##;
