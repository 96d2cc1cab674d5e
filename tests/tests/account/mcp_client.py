"""Tests `account mcp` with MCP's Python client. The argument is a JSON object, see `mcp.rs`."""

import json
import pathlib
import re
import subprocess
import sys
from contextlib import asynccontextmanager

import anyio
import anyio.abc
from jsonschema import Draft202012Validator
from mcp import Client, MCPError, StdioServerParameters
from mcp.client.stdio import stdio_client

INPUT = json.loads(sys.argv[1])
FOLDER = pathlib.Path(INPUT["folder"])
TRAFFIC, LOG = FOLDER / "traffic", FOLDER / "log"
CONTRACT = pathlib.Path(__file__).parents[3] / "openapi.yaml"
# readOnlyHint, destructiveHint, idempotentHint.
HINTS = {
    "get": (True, None, None),
    "patch": (False, True, False),
    "put": (False, True, True),
    "post": (False, True, False),
    "delete": (False, True, True),
}


@asynccontextmanager
async def account(*arguments, mode="auto", **more):
    """A client of a new server. What the server sends is also written to a file."""
    server = StdioServerParameters(
        command="/bin/sh",
        args=["-c", '"$PROGRAM" mcp "$@" | tee -a "$TRAFFIC"', "sh", *arguments],
        env=environment(**more) | {"PROGRAM": INPUT["program"], "TRAFFIC": str(TRAFFIC)},
    )
    with LOG.open("a") as log:
        async with Client(stdio_client(server, errlog=log), mode=mode) as client:
            yield client


def environment(**more):
    variables = {
        "XDG_CONFIG_HOME": str(FOLDER / "config"),
        "DBUS_SESSION_BUS_ADDRESS": "unix:path=nowhere",
        "ACCOUNT_URL": INPUT["url"],
        "ACCOUNT_TOKEN": INPUT["token"],
    }
    return {name: value for name, value in (variables | more).items() if value is not None}


async def succeed(client, name, **arguments):
    """Returns the result of a tool, which the client has validated by its schema."""
    result = await client.call_tool(name, arguments)
    text = result.content[0].text
    assert not result.is_error, text
    if result.structured_content is not None:
        assert json.loads(text) == result.structured_content
    return result.structured_content or text


async def fail(client, name, **arguments):
    result = await client.call_tool(name, arguments)
    assert result.is_error and result.structured_content is None, result
    return text_of(result)


def text_of(result):
    (block,) = result.content
    return block.text


async def protocol_error(client, name):
    try:
        await client.call_tool(name)
    except MCPError as error:
        assert error.code == -32602, error
        return str(error)
    raise AssertionError(f"{name} was called")


def has(text, *parts):
    for part in parts:
        assert part in text, f"{part!r} is not in {text}"


async def tools_are_the_contract(client):
    assert (client.server_info.name, bool(client.instructions)) == ("account", True)
    tools = (await client.list_tools()).tools
    operations = re.findall(r"^    (\w+):\n      operationId: (\w+)$", CONTRACT.read_text(), re.M)
    assert [tool.name for tool in tools] == [name for _, name in operations], tools
    for tool, (method, name) in zip(tools, operations):
        for schema in filter(None, (tool.input_schema, tool.output_schema)):
            Draft202012Validator.check_schema(schema)
            assert schema["type"] == "object", name
        assert (tool.output_schema is None) == (name in ("delete_user_token", "ping", "confirm_email"))
        hints = tool.annotations
        # Only this one adds without replacing anything.
        expected = (False, False, False) if name == "create_user_token" else HINTS[method]
        assert (hints.read_only_hint, hints.destructive_hint, hints.idempotent_hint) == expected, name
        assert hints.open_world_hint is False
        assert tool.title and tool.description.startswith(tool.title), name
    assert tools[0].input_schema["properties"] == {}


async def every_operation_succeeds(client):
    me = (await succeed(client, "get_account_details"))["data"]
    assert me["attributes"]["username"] == "ada"
    assert "2." in await succeed(client, "ping")
    assert (await succeed(client, "discover_services"))["tfe.v2"]
    assert (await succeed(client, "get_user", user="ada"))["data"]["id"] == me["id"]
    assert "204" in await succeed(client, "confirm_email", body={"token": INPUT["mailed"]})
    update = {"data": {"type": "users", "attributes": {"username": "countess"}}}
    updated = await succeed(client, "update_account", body=update)
    assert updated["data"]["attributes"]["username"] == "countess"
    patch = {"name": "Ada L.", "settings": {"currency": "EUR", "language": None}}
    patched = await succeed(client, "patch_account", body=patch)
    assert patched["settings"]["currency"] == "EUR", patched
    assert await succeed(client, "get_account") == patched
    await a_profile_keeps_what_is_not_given(client)
    new = INPUT["password"] + "2"
    names = ("current_password", "password", "password_confirmation")
    change = dict(zip(names, (INPUT["password"], new, new)))
    password = {"data": {"type": "users", "attributes": change}}
    await succeed(client, "change_password", body=password)
    await a_new_token_is_stored_and_not_shown(client, me["id"])


async def a_profile_keeps_what_is_not_given(client):
    async def put(**body):
        result = await client.call_tool("put_workspace_profile", {"body": body})
        assert not result.is_error, result
        return result.structured_content, " ".join(block.text for block in result.content[1:])

    profile, kept = await put(FirstName="Ada", LastName="Lovelace")
    assert profile["Data"]["Email"] == "ada@example.com", profile
    has(kept, "Kept: Email ada@example.com.")
    profile, kept = await put(Email="new@example.com")
    assert profile["Data"]["LastName"] == "Lovelace", profile
    has(kept, "FirstName Ada; LastName Lovelace.")
    # A change of the address that awaits confirmation is kept as well.
    profile, kept = await put(LastName=None)
    assert profile["Data"]["Email"] == "ada@example.com" and profile["Data"]["LastName"] is None, profile
    assert profile["Warnings"][0]["Metadata"]["pending"] == "new@example.com", profile
    has(kept, "Email new@example.com, which awaits confirmation", "FirstName Ada")
    assert await succeed(client, "get_workspace_profile") == profile


async def a_new_token_is_stored_and_not_shown(client, user):
    attributes = {"description": "for a test", "scope": "read"}
    body = {"data": {"type": "authentication-tokens", "attributes": attributes}}
    created = (await succeed(client, "create_user_token", user=user, body=body))["data"]
    service = re.sub("[^A-Za-z0-9-]", "_", INPUT["url"].partition("://")[2])
    file = FOLDER / "config/account/tokens" / service / created["id"]
    has(created["attributes"]["token"], "not shown", str(file))
    assert file.stat().st_mode & 0o777 == 0o600
    secret = file.read_text().strip()
    async with account(ACCOUNT_TOKEN=secret) as other:
        await succeed(other, "get_account_details")
    listed = (await succeed(client, "list_user_tokens", user=user))["data"]
    shown = (await succeed(client, "get_user_token", token_id=created["id"]))["data"]
    # The newest is first; later responses do not contain its secret.
    assert shown == listed[0] and shown["attributes"]["token"] is None, listed
    assert "204" in await succeed(client, "delete_user_token", token_id=created["id"])
    for text in (TRAFFIC.read_text(), LOG.read_text()):
        assert secret not in text and INPUT["token"] not in text and INPUT["password"] not in text


async def errors_contain_the_document_of_their_dialect(client):
    def document(text):
        return json.loads(text.splitlines()[1])

    text = await fail(client, "get_user", user="nobody")
    has(text, "404", "next: check `user`")
    assert document(text)["errors"][0]["status"] == "404"
    text = await fail(client, "patch_account", body={"settings": {"currency": "euro"}})
    has(text, "400", "next: ", "input schema")
    assert document(text)["details"][0]["pointer"] == "/settings/currency", text
    text = await fail(client, "put_workspace_profile", body={"Email": "nobody"})
    assert document(text)["Errors"][0]["Message"], text
    assert "--" not in text, text


async def invalid_calls_are_rejected(client):
    has(await fail(client, "patch_account"), "`body` is missing", "nothing was sent")
    has(await fail(client, "patch_account", body={"nmae": "A"}), "nmae")
    has(await fail(client, "get_account", user="ada"), "`user`")
    wrong = {"data": {"attributes": "secret-in-the-wrong-place"}}
    text = await fail(client, "change_password", body=wrong)
    assert "secret-in" not in text, text
    has(await protocol_error(client, "get_nothing"), "get_nothing")


async def read_only_servers_offer_no_changes():
    async with account("--read-only") as client:
        tools = (await client.list_tools()).tools
        assert len(tools) == 8 and all(tool.annotations.read_only_hint for tool in tools), tools
        has(await protocol_error(client, "patch_account"), "--read-only")
        await succeed(client, "get_account")


async def a_login_takes_effect_without_a_restart():
    config = {"XDG_CONFIG_HOME": str(FOLDER / "nobody"), "ACCOUNT_URL": None, "ACCOUNT_TOKEN": None}
    async with account(**config) as client:
        has(await fail(client, "get_account_details"), "no service is given", "account login")
    config["ACCOUNT_URL"] = INPUT["url"]
    async with account(**config) as client:
        has(await fail(client, "get_account_details"), "not logged in", "account login")
        login = [INPUT["program"], "login", "--token-stdin", "--no-keyring"]
        token = INPUT["token"].encode()
        subprocess.run(login, input=token, env=environment(**config), check=True, stdout=subprocess.PIPE)
        await succeed(client, "get_account_details")
    async with account(ACCOUNT_TOKEN="unknown-token") as client:
        has(await fail(client, "get_account_details"), "401", "unauthorized", "account login")
    async with account(ACCOUNT_URL="http://127.0.0.1:1") as client:
        has(await fail(client, "ping"), "ACCOUNT_URL")


async def calls_are_concurrent_and_can_be_cancelled():
    """Uses a service that responds to `ping` once two requests have arrived, and to nothing else."""
    waiting, both = [], anyio.Event()
    hanging, closed = anyio.Event(), anyio.Event()

    async def exchange(stream):
        async with stream:
            request = await stream.receive()
            if b"/ping" not in request:
                hanging.set()
                try:
                    await stream.receive()
                except (anyio.EndOfStream, anyio.BrokenResourceError):
                    closed.set()
                return
            waiting.append(stream)
            if len(waiting) == 2:
                both.set()
            await both.wait()
            head = b"HTTP/1.1 204 No Content\r\nTFP-API-Version: 2.6\r\nTFP-AppName: stub\r\n"
            await stream.send(head + b"Connection: close\r\n\r\n")

    listener = await anyio.create_tcp_listener(local_host="127.0.0.1")
    # Longer than this test may take, so that a call that ends was cancelled.
    long_timeout = ("--timeout", "600")
    url = f"http://127.0.0.1:{listener.extra(anyio.abc.SocketAttribute.local_port)}"
    async with anyio.create_task_group() as group, account(*long_timeout, ACCOUNT_URL=url) as client:
        group.start_soon(listener.serve, exchange)
        async with anyio.create_task_group() as calls:
            calls.start_soon(client.call_tool, "ping")
            calls.start_soon(client.call_tool, "ping")
        async with anyio.create_task_group() as calls:
            calls.start_soon(client.call_tool, "get_user", {"user": "ada"})
            await hanging.wait()
            calls.cancel_scope.cancel()
        await closed.wait()
        assert len((await client.list_tools()).tools) == 15
        async with account("--timeout", "1", ACCOUNT_URL=url) as other:
            text = await fail(other, "patch_account", body={"name": "A"})
            has(text, "it is not known whether the change was made")
        group.cancel_scope.cancel()


async def main():
    # Calls that are not concurrent would wait for each other forever.
    with anyio.fail_after(120):
        await everything()


async def everything():
    for mode, version in {"legacy": "2025-11-25", "auto": "2026-07-28"}.items():
        async with account(mode=mode) as client:
            assert client.protocol_version == version
            await tools_are_the_contract(client)
            await errors_contain_the_document_of_their_dialect(client)
            await invalid_calls_are_rejected(client)
    async with account() as client:
        await every_operation_succeeds(client)
    await read_only_servers_offer_no_changes()
    await a_login_takes_effect_without_a_restart()
    await calls_are_concurrent_and_can_be_cancelled()
    assert LOG.read_text() == ""
    assert all(json.loads(line)["jsonrpc"] == "2.0" for line in TRAFFIC.read_text().splitlines())


anyio.run(main)
