"""Tests the service with pytfe, HashiCorp's client. Arguments: the service's URL, a token of `ada`."""

import sys

from pytfe import TFEClient, TFEConfig
from pytfe.errors import AuthError, NotFound, TFEError
from pytfe.models import UserUpdateCurrentOptions

URL, TOKEN = sys.argv[1:3]


def client(token):
    return TFEClient(TFEConfig(address=URL, token=token))


def raised(kind, call):
    try:
        call()
    except kind as error:
        return error
    raise AssertionError(f"{kind.__name__} was not raised")


users = client(TOKEN).users
ada = users.read_current()
assert (ada.username, ada.email, ada.unconfirmed_email) == ("ada", None, None), ada
assert not ada.is_service_account and ada.permissions.can_change_email, ada
assert users.read(ada.id) == ada

changed = users.update_current(
    UserUpdateCurrentOptions(username="Countess", email="countess@example.com")
)
assert (changed.id, changed.username) == (ada.id, "Countess"), changed
assert (changed.email, changed.unconfirmed_email) == (None, "countess@example.com"), changed
# An empty update changes nothing.
assert users.update_current(UserUpdateCurrentOptions()) == changed

taken = raised(TFEError, lambda: users.update_current(UserUpdateCurrentOptions(username="Grace")))
assert "taken" in str(taken), taken
assert taken.errors[0]["source"]["pointer"] == "/data/attributes/username", taken.errors
assert raised(NotFound, lambda: users.read("user-0000000000000000")).status == 404
assert raised(AuthError, client("wrong").users.read_current).status == 401
