"""What terrasnek makes of the service. Arguments: its URL, a token of `ada`, her password."""

import sys

from terrasnek.api import TFC
from terrasnek.exceptions import (
    TFCHTTPNotFound,
    TFCHTTPUnauthorized,
    TFCHTTPUnprocessableEntity,
)

URL, TOKEN, PASSWORD = sys.argv[1:4]


def client(token):
    # It finds the API by the discovery document.
    api = TFC(token, url=URL, skip_version_check=True)
    # There is none; the client makes its parts when it knows one.
    api.set_org("none")
    return api


def refused(kind, call, *arguments):
    try:
        call(*arguments)
    except kind as error:
        return error.args[0]["errors"]
    raise AssertionError(f"{kind.__name__} was expected")


def of(kind, **attributes):
    names = {name.replace("__", "-"): value for name, value in attributes.items()}
    return {"data": {"type": kind, "attributes": names}}


api = client(TOKEN)
ada = api.account.show()["data"]
assert ada["attributes"]["username"] == "ada", ada
assert api.users.show(ada["id"])["data"] == ada

changed = api.account.update(of("users", username="Countess"))["data"]
assert (changed["id"], changed["attributes"]["username"]) == (ada["id"], "Countess"), changed
errors = refused(TFCHTTPUnprocessableEntity, api.account.update, of("users", username="a b"))
assert errors[0]["source"]["pointer"] == "/data/attributes/username", errors

new = "a much better passphrase"
change = of("users", current_password=PASSWORD, password=new, password_confirmation=new)
assert api.account.change_password(change)["data"]["id"] == ada["id"]
errors = refused(TFCHTTPUnprocessableEntity, api.account.change_password, change)
assert errors[0]["source"]["pointer"] == "/data/attributes/current_password", errors

token = of("authentication-tokens", description="api")
made = api.user_tokens.create(ada["id"], token)["data"]
own = client(made["attributes"]["token"])
assert own.account.show()["data"]["id"] == ada["id"]
listed = api.user_tokens.list(ada["id"])["data"]
assert made["id"] in [one["id"] for one in listed], listed
assert api.user_tokens.show(made["id"])["data"]["attributes"]["token"] is None
api.user_tokens.destroy(made["id"])
assert refused(TFCHTTPNotFound, api.user_tokens.show, made["id"])[0]["status"] == "404"
assert refused(TFCHTTPUnauthorized, own.account.show)[0]["status"] == "401"
