"""Sends what no well-behaved client sends, and looks at what comes back: STANDARDS SEC-29 to 34, 40, 50, 52 and 56.

Usage: probes.py DOCUMENT PORT PID IDLE_SECONDS

The service is expected to run on 127.0.0.1 with connections closed after IDLE_SECONDS without a byte. Prints one line a probe that
failed, then `N probes, M failures`; exits with 1 if there are failures.
"""

import itertools
import json
import re
import socket
import sys
import time

from contract import Contract

HOST = "127.0.0.1"
MOST_SECONDS = 2.0
MOST_GROWTH_KB = 96 * 1024


class Service:
    """A running service, spoken to by bytes."""

    def __init__(self, document, port, pid):
        contract = Contract(document)
        self.port = port
        self.pid = pid
        self.collection, self.body = contract.simplest_collection()
        self.text_member = next(name for name, value in self.body.items() if isinstance(value, str))

    def connect(self):
        return socket.create_connection((HOST, self.port), timeout=MOST_SECONDS * 5)

    def ask(self, *parts):
        """Sends bytes on a connection of their own; the statuses of all answers, everything that came back, and the seconds."""
        began = time.monotonic()
        received = b""
        with self.connect() as connection:
            try:
                for part in parts:
                    connection.sendall(part)
                connection.shutdown(socket.SHUT_WR)
            except OSError:
                pass  # The service may close before it has read everything; what it said is still there.
            try:
                while chunk := connection.recv(65536):
                    received += chunk
            except OSError:
                pass
        statuses = [int(status) for status in re.findall(rb"HTTP/1\.1 (\d{3}) ", received)]
        return statuses, received, time.monotonic() - began

    def request(self, method, target, headers=(), body=b""):
        lines = [f"{method} {target} HTTP/1.1", f"Host: {HOST}:{self.port}", *headers]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("utf-8") + body

    def post(self, body, headers=()):
        body = body if isinstance(body, bytes) else body.encode("utf-8")
        return self.request(
            "POST", self.collection, ["Content-Type: application/json", f"Content-Length: {len(body)}", *headers], body
        )

    def chunked(self, body, *headers):
        lines = ["Content-Type: application/json", "Transfer-Encoding: chunked", *headers]
        return self.request("POST", self.collection, lines, body)

    def list(self, query):
        return self.request("GET", f"{self.collection}?{query}")

    def with_text(self, json_text):
        """A body whose text member is written as this."""
        members = {name: json.dumps(value) for name, value in self.body.items()}
        members[self.text_member] = json_text
        return b"{" + b",".join(encoded(f'"{name}":') + encoded(value) for name, value in members.items()) + b"}"

    def resident_kb(self):
        """The memory of the process, where the system tells."""
        try:
            with open(f"/proc/{self.pid}/status", encoding="ascii") as file:
                return int(re.search(r"VmRSS:\s+(\d+)", file.read()).group(1))
        except OSError:
            return None


def encoded(text):
    return text if isinstance(text, bytes) else text.encode("utf-8")


def single_requests(service):
    """Name, what is sent, and the statuses of the only answer; `None` among them is a connection that is closed without one."""
    s = service
    text = json.dumps(s.body)
    get = s.request("GET", s.collection)
    ask = lambda *headers: s.request("GET", s.collection, headers)
    yield "a plain request", get, {200}
    # SEC-29: more than the limit of a body.
    yield "10 MB by Content-Length", s.request("POST", s.collection, ["Content-Type: application/json", "Content-Length: 10485760"], b"{"), {413}
    yield "3 MB in chunks", s.chunked((b"10000\r\n" + b" " * 65536 + b"\r\n") * 48), {413}
    # SEC-30: heads that are too long.
    yield "a header of 100 KB", ask("X-Long: " + "a" * 102400), {400, 431}
    yield "a header of 40 KB", ask("X-Long: " + "a" * 40960), {431}
    yield "1001 headers", ask(*(f"X-{number}: a" for number in range(1001))), {400, 431}
    yield "a path of 20 KB", s.request("GET", "/" + "a" * 20480), {414}
    yield "a query of 20 KB", s.list("a=" + "a" * 20480), {414}
    # SEC-31: JSON that costs.
    yield "arrays nested 100,000 deep", s.post("[" * 100_000), {400}
    yield "objects nested 100,000 deep", s.post('{"a":' * 100_000), {400}
    yield "an array of 10^6 elements", s.post("[" + "1," * 499_000 + "1]"), {400, 422}
    yield "an array of 10^6 elements, too long", s.post("[" + "1," * 1_000_000 + "1]"), {413}
    yield "a number of 1 MB", s.post(s.with_text("1" * 1_000_000)), {400, 422}
    yield "a name twice", s.post(s.with_text('"a","%s":"b"' % s.text_member)), {400}
    yield "60,000 unknown members", s.post("{" + ",".join(f'"m{number}":1' for number in range(60_000)) + "}"), {400, 422}
    # SEC-32: bodies that unpack to more.
    yield "a gzip body", s.post(b"\x1f\x8b\x08\x00" + b"\x00" * 64, ["Content-Encoding: gzip"]), {415}
    # SEC-34: queries that cost.
    yield "limit=10^9", s.list("limit=1000000000"), {400}
    yield "1000 parameters", s.list("&".join(f"a{number}=1" for number in range(1000))), {400}
    yield "5000 values in a list", s.list(f"{s.text_member}.in=" + ",".join(["a"] * 5000)), {400}
    yield "broken percent encoding", s.list("limit=%%%"), {400}
    yield "percent encoding of nothing", s.list("limit=%zz"), {400}
    # SEC-40: text that is none, and text that is.
    yield "an escaped NUL", s.post(s.with_text('"a\\u0000b"')), {422}
    yield "a raw NUL", s.post(s.with_text(b'"a\x00b"')), {400}
    yield "a lone surrogate", s.post(s.with_text('"\\ud800"')), {400}
    yield "overlong UTF-8", s.post(s.with_text(b'"\xc0\x80"')), {400}
    yield "UTF-8 of a surrogate", s.post(s.with_text(b'"\xed\xa0\x80"')), {400}
    yield "UTF-16", s.post(text.encode("utf-16")), {400}
    yield "a byte order mark", s.post(b"\xef\xbb\xbf" + text.encode()), {400}
    yield "overlong UTF-8 in a query", s.list("cursor=%C0%80"), {400}
    yield "NUL in a query", s.list("cursor=a%00b"), {400}
    yield "NUL in a path", s.request("GET", f"{s.collection}/%00"), {400, 404}
    yield "a traversal", s.request("GET", f"{s.collection}/..%2f..%2fetc%2fpasswd"), {400, 404}
    yield "a traversal of dots", s.request("GET", "/../../etc/passwd"), {400, 404}
    yield "a raw NUL in a path", b"GET /\x00 HTTP/1.1\r\nHost: a\r\n\r\n", {400, None}
    # SEC-50: methods that nobody has.
    for method in ["TRACE", "CONNECT", "FOO", "PROPFIND", "get"]:
        yield f"the method {method}", s.request(method, s.collection, ["X-Canary: echo-of-a-secret"]), {400, 405, 501, None}
    # SEC-52: two readings of where a request ends.
    length = f"Content-Length: {len(text)}"
    body = text.encode()
    smuggled = b"GET /livez HTTP/1.1\r\nHost: a\r\n\r\n"
    yield "a length and chunks", s.chunked(b"0\r\n\r\n" + smuggled, "Content-Length: 4"), {400}
    yield "two lengths", s.request("POST", s.collection, ["Content-Length: 0", "Content-Length: 4"], smuggled), {400}
    yield "two equal lengths", s.request("POST", s.collection, [length, length], body), {400}
    yield "a list of lengths", s.request("POST", s.collection, ["Content-Length: 4, 4"], smuggled), {400}
    yield "a negative length", s.request("POST", s.collection, ["Content-Length: -1"], smuggled), {400}
    yield "a length with a sign", s.request("POST", s.collection, ["Content-Length: +4"], smuggled), {400}
    yield "a length beyond 64 bits", s.request("POST", s.collection, ["Content-Length: 99999999999999999999"], b""), {400, 413}
    yield "an unknown transfer coding", s.request("POST", s.collection, ["Transfer-Encoding: xchunked"], smuggled), {400, 501}
    yield "chunks of a coded body", s.request("POST", s.collection, ["Transfer-Encoding: chunked, gzip"], smuggled), {400, 501}
    yield "lines that end in LF", b"GET /livez HTTP/1.1\nHost: a\n\n", {400, None}
    yield "a header that ends in LF", b"GET /livez HTTP/1.1\r\nHost: a\nX-A: b\r\n\r\n", {400, None}
    yield "a chunk size that is none", s.chunked(b"zz\r\n{}\r\n0\r\n\r\n" + smuggled), {400}
    yield "a chunk size beyond 64 bits", s.chunked(b"fffffffffffffffff\r\n{}\r\n0\r\n\r\n" + smuggled), {400}
    yield "a chunk without its line end", s.chunked(b"2\r\n{}XX0\r\n\r\n" + smuggled), {400}
    yield "a space before the colon", ask("X-A : b"), {400, None}
    yield "a folded header", ask("X-A: b\r\n c"), {200, 400, None}
    yield "a header without a name", ask(": b"), {400, None}
    yield "a CR in a header", s.request("GET", s.collection, ["X-A: b\rX-B: c"]), {400, None}
    # RFC 9112 §3.2: exactly one Host.
    yield "no host", f"GET {s.collection} HTTP/1.1\r\n\r\n".encode(), {400}
    yield "two hosts", s.request("GET", s.collection, ["Host: evil.example"]), {400}
    yield "another version", f"GET {s.collection} HTTP/9.9\r\nHost: a\r\n\r\n".encode(), {400, 505, None}
    yield "no version", f"GET {s.collection}\r\n\r\n".encode(), {400, None}
    yield "a TLS greeting", bytes.fromhex("160301020001000001fc0303") + b"\x00" * 500, {400, None}
    yield "an empty line, then nothing", b"\r\n", {None}
    # SEC-56: values of another type.
    for value in ["1e400", "9223372036854775808", "true", "null", "[]", "{}", "1" * 400, "-0", "NaN", "Infinity", "01", "1.", ".5", "+1"]:
        yield f"{value[:20]} for a text", s.post(s.with_text(value)), {400, 422}
    yield "a body that stops", s.request("POST", s.collection, ["Content-Type: application/json", length], body[:-2]), {400, None}
    yield "no body", s.request("POST", s.collection, ["Content-Type: application/json", "Content-Length: 0"]), {400}


def check_single(service, report):
    for name, request, expected in single_requests(service):
        statuses, received, seconds = service.ask(request)
        found = statuses or [None]
        if len(found) != 1 or found[0] not in expected:
            report(name, f"expected one of {sorted(expected, key=str)}, got {found}")
        elif seconds > MOST_SECONDS:
            report(name, f"took {seconds:.1f} s")
        elif b"echo-of-a-secret" in received:
            report(name, "the answer repeats the request")
        else:
            report(name)


def check_stored_text(service, report):
    """SEC-40: text that is unusual but legal comes back as it was."""
    for value in ["\u202eright to left", "e\u0301", "\U0001f4da", "a\u2028b", "'; DROP TABLE x; --", "\\"]:
        statuses, received, _ = service.ask(service.post(service.with_text(json.dumps(value, ensure_ascii=False))))
        name = f"the text {ascii(value)}"
        if statuses not in ([201], [409]):
            report(name, f"expected [201], got {statuses}")
        elif statuses == [201] and json.loads(received.split(b"\r\n\r\n", 1)[1])[service.text_member] != value:
            report(name, "it is not what was sent")
        else:
            report(name)


def check_pipelining(service, report):
    """Requests that are sent at once are answered one by one."""
    statuses, _, _ = service.ask(service.request("GET", "/livez") * 50)
    report("50 requests at once", None if statuses == [200] * 50 else f"expected 50 answers, got {len(statuses)}: {set(statuses)}")


def check_slow_clients(service, idle, report):
    """SEC-33: clients that hold connections open keep nobody else from being served, and are let go."""
    beginnings = {
        "nothing": b"",
        "half a head": f"GET {service.collection} HTTP/1.1\r\nHost:".encode(),
        "half a body": service.request("POST", service.collection, ["Content-Type: application/json", "Content-Length: 100"], b"{"),
        "half a chunk": service.chunked(b"64\r\n{"),
    }
    held = []
    for name, bytes_sent in beginnings.items():
        for _ in range(250):
            connection = service.connect()
            connection.sendall(bytes_sent)
            held.append((name, connection))
    began = time.monotonic()
    statuses, _, seconds = service.ask(service.request("GET", service.collection, ["Connection: close"]))
    served = statuses == [200] and seconds < MOST_SECONDS
    report("a client beside 1000 slow ones", None if served else f"got {statuses} after {seconds:.1f} s")
    deadline = began + idle + 5
    for name in beginnings:
        open_ones = 0
        for connection in (connection for held_name, connection in held if held_name == name):
            try:
                connection.settimeout(max(0.05, deadline - time.monotonic()))
                while connection.recv(4096):
                    pass
            except TimeoutError:
                open_ones += 1
            except OSError:
                pass  # Reset by the service: closed all the same.
            connection.close()
        report(f"250 connections with {name}", f"{open_ones} are still open after {idle + 5} s" if open_ones else None)


def check_drips(service, idle, report):
    """A head that comes byte by byte is not a sign of life."""
    dripping = [service.connect() for _ in range(20)]
    head = itertools.cycle(b"X-A: b\r\n")
    for connection in dripping:
        connection.sendall(f"GET {service.collection} HTTP/1.1\r\n".encode())
        connection.setblocking(False)
    deadline = time.monotonic() + idle + 5
    while dripping and time.monotonic() < deadline:
        time.sleep(0.1)
        byte = bytes([next(head)])
        dripping = [connection for connection in dripping if is_open(connection, byte)]
    report("20 heads that drip", f"{len(dripping)} are still open after {idle + 5} s" if dripping else None)
    for connection in dripping:
        connection.close()


def is_open(connection, byte):
    """Whether a connection still takes a byte and has not ended."""
    try:
        connection.send(byte)
        return connection.recv(4096) != b""
    except BlockingIOError:
        return True
    except OSError:
        return False


def check_deaf_clients(service, report):
    """Clients that ask much and read nothing keep nobody else from being served."""
    deaf = [service.connect() for _ in range(50)]
    # The longest answer there is, often enough to fill what the system keeps for a connection.
    requests = service.request("GET", "/openapi.yaml") * 50
    for connection in deaf:
        connection.setblocking(False)
        try:
            connection.send(requests)
        except BlockingIOError:
            pass  # The service reads no further requests either, which is as it should be.
    statuses, _, seconds = service.ask(service.request("GET", service.collection, ["Connection: close"]))
    served = statuses == [200] and seconds < MOST_SECONDS
    report("a client beside 50 deaf ones", None if served else f"got {statuses} after {seconds:.1f} s")
    for connection in deaf:
        connection.close()


def main():
    document, port, pid, idle = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    service = Service(document, port, pid)
    count, failures = 0, 0

    def report(name, fault=None):
        nonlocal count, failures
        count += 1
        if fault:
            failures += 1
            print(f"{name}: {fault}")

    for _ in range(50):
        service.ask(service.request("GET", service.collection))
    before = service.resident_kb()
    check_single(service, report)
    check_stored_text(service, report)
    check_pipelining(service, report)
    check_slow_clients(service, idle, report)
    check_drips(service, idle, report)
    check_deaf_clients(service, report)
    statuses, _, _ = service.ask(service.request("GET", "/readyz"))
    report("the service afterwards", None if statuses == [200] else f"/readyz answers {statuses}")
    after = service.resident_kb()
    if before is not None and after is not None:
        grown = after - before
        report("its memory", f"it grew by {grown // 1024} MB" if grown > MOST_GROWTH_KB else None)
    print(f"{count} probes, {failures} failures")
    sys.exit(1 if failures else 0)


main()
