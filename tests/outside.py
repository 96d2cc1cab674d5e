"""What schemathesis is told beyond the document: the token that it asks with is not to be deleted.

It learns every token from the list of them, and would be refused everywhere once it has deleted its own.
"""

import os

import schemathesis

OWN = os.environ["OUTSIDE_TOKEN_ID"]
ANOTHER = "at-0000000000000000"


@schemathesis.hook
def before_call(context, case, kwargs):
    if case.method == "DELETE" and case.path_parameters.get("token_id") == OWN:
        case.path_parameters["token_id"] = ANOTHER
