"""Tests the service with terrasnek. Arguments: the service's URL, a token of `ada`, her password."""

import sys

from terrasnek.api import TFC
from terrasnek.exceptions import (
    TFCHTTPNotFound,
    TFCHTTPUnauthorized,
    TFCHTTPUnprocessableEntity,
)

URL, TOKEN, PASSWORD = sys.argv[1:4]


def client(token):
    # The client locates the API with the discovery document.
    api = TFC(token, url=URL, skip_version_check=True)
    # The service has no organizations, but the client is initialized only when one is set.
    api.set_org("none")
    return api


def errors_of(kind, call, *arguments):
    try:
        call(*arguments)
    except kind as error:
        return error.args[0]["errors"]
    raise AssertionError(f"{kind.__name__} was not raised")


def document(kind, **attributes):
    names = {name.replace("__", "-"): value for name, value in attributes.items()}
    return {"data": {"type": kind, "attributes": names}}


api = client(TOKEN)
ada = api.account.show()["data"]
assert ada["attributes"]["username"] == "ada", ada
assert api.users.show(ada["id"])["data"] == ada

changed = api.account.update(document("users", username="Countess"))["data"]
assert (changed["id"], changed["attributes"]["username"]) == (ada["id"], "Countess"), changed
errors = errors_of(TFCHTTPUnprocessableEntity, api.account.update, document("users", username="a b"))
assert errors[0]["source"]["pointer"] == "/data/attributes/username", errors

new = "a much better passphrase"
change = document("users", current_password=PASSWORD, password=new, password_confirmation=new)
assert api.account.change_password(change)["data"]["id"] == ada["id"]
errors = errors_of(TFCHTTPUnprocessableEntity, api.account.change_password, change)
assert errors[0]["source"]["pointer"] == "/data/attributes/current_password", errors

token = document("authentication-tokens", description="api")
created = api.user_tokens.create(ada["id"], token)["data"]
own = client(created["attributes"]["token"])
assert own.account.show()["data"]["id"] == ada["id"]
listed = api.user_tokens.list(ada["id"])["data"]
assert created["id"] in [token["id"] for token in listed], listed
assert api.user_tokens.show(created["id"])["data"]["attributes"]["token"] is None
api.user_tokens.destroy(created["id"])
assert errors_of(TFCHTTPNotFound, api.user_tokens.show, created["id"])[0]["status"] == "404"
assert errors_of(TFCHTTPUnauthorized, own.account.show)[0]["status"] == "401"
