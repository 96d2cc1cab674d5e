"""An SMTP server that prints each received message as a line of JSON.

It ends when standard input is closed. The recipient determines its behavior: it rejects "refused@",
rejects "busy@" temporarily the first time, and holds "held@" until it reads a line from standard input.
"""

import argparse
import asyncio
import email
import email.policy
import json
import logging
import ssl
import sys
import warnings

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

# aiosmtpd warns about authentication without TLS, because it does not detect implicit TLS.
warnings.simplefilter("ignore")
logging.disable()

options = argparse.ArgumentParser()
options.add_argument("--port", type=int, default=0)
options.add_argument("--user")
options.add_argument("--password")
options.add_argument("--certificate")
options.add_argument("--key")
options.add_argument("--implicit", action="store_true")
options = options.parse_args()


def emit(event):
    print(json.dumps(event), flush=True)


class Handler:
    def __init__(self):
        self.busy = set()
        self.released = asyncio.Event()

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if address.startswith("refused@"):
            return f"550 5.1.1 <{address}> is unknown"
        if address.startswith("busy@") and address not in self.busy:
            self.busy.add(address)
            return f"451 4.2.1 <{address}> is busy"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if any(address.startswith("held@") for address in envelope.rcpt_tos):
            emit({"held": True})
            await self.released.wait()
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        emit(
            {
                "from": envelope.mail_from,
                "to": envelope.rcpt_tos,
                "tls": session.ssl is not None or options.implicit,
                "user": session.auth_data.login.decode() if session.authenticated else None,
                "headers": {name.lower(): str(value) for name, value in message.items()},
                "text": message.get_body(["plain"]).get_content(),
                "html": message.get_body(["html"]).get_content(),
            }
        )
        return "250 OK"


def authenticator(server, session, envelope, mechanism, data):
    login = (options.user.encode(), options.password.encode())
    is_valid = isinstance(data, LoginPassword) and (data.login, data.password) == login
    return AuthResult(success=is_valid, handled=False, auth_data=data)


async def main():
    loop = asyncio.get_running_loop()
    handler = Handler()
    context = None
    if options.certificate:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(options.certificate, options.key)

    def server():
        starttls = context if not options.implicit else None
        return SMTP(
            handler,
            loop=loop,
            enable_SMTPUTF8=True,
            tls_context=starttls,
            require_starttls=starttls is not None,
            auth_required=options.user is not None,
            auth_require_tls=starttls is not None,
            authenticator=authenticator if options.user else None,
        )

    implicit = context if options.implicit else None
    listening = await loop.create_server(server, "127.0.0.1", options.port, ssl=implicit)
    emit({"port": listening.sockets[0].getsockname()[1]})

    ended = asyncio.Event()

    def read():
        if sys.stdin.readline():
            handler.released.set()
        else:
            loop.remove_reader(sys.stdin)
            ended.set()

    loop.add_reader(sys.stdin, read)
    await ended.wait()


asyncio.run(main())
