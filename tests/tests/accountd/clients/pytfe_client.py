"""What pytfe, HashiCorp's client, makes of the service. Arguments: its URL, a token of `ada`."""

import sys

from pytfe import TFEClient, TFEConfig
from pytfe.errors import AuthError, NotFound, TFEError
from pytfe.models import UserUpdateCurrentOptions

URL, TOKEN = sys.argv[1:3]


def client(token):
    return TFEClient(TFEConfig(address=URL, token=token))


def refused(kind, call):
    try:
        call()
    except kind as error:
        return error
    raise AssertionError(f"{kind.__name__} was expected")


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
# Nothing is asked for, nothing changes.
assert users.update_current(UserUpdateCurrentOptions()) == changed

taken = refused(TFEError, lambda: users.update_current(UserUpdateCurrentOptions(username="Grace")))
assert "taken" in str(taken), taken
assert taken.errors[0]["source"]["pointer"] == "/data/attributes/username", taken.errors
assert refused(NotFound, lambda: users.read("user-0000000000000000")).status == 404
assert refused(AuthError, client("wrong").users.read_current).status == 401
