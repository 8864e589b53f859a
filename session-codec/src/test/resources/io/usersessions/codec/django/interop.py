"""Answers requests, one JSON object a line, with the real Django; each answer is one JSON object on one line."""

import json
import random
import sys

import django
from django.conf import settings

SECRET_KEY = "test-secret-key"
SERIALIZER = "django.contrib.sessions.serializers.JSONSerializer"

settings.configure(SECRET_KEY=SECRET_KEY, SESSION_SERIALIZER=SERIALIZER)

from django.contrib.sessions.backends.db import SessionStore  # noqa: E402 (needs settings)
from django.test.utils import override_settings  # noqa: E402


def dumps(value):
    return json.dumps(value, separators=(",", ":"))


def text(rnd):
    length = rnd.randrange(12)
    if rnd.random() < 0.1:
        return rnd.choice("ab\u00e9\u20ac") * rnd.randrange(400)
    return "".join(
        chr(code if not 0xD800 <= code <= 0xDFFF and code <= sys.maxunicode else 0x78)
        for code in (rnd.randrange(1 << (7 + rnd.randrange(14))) for _ in range(length))
    )


def real(rnd):
    kind = rnd.randrange(4)
    if kind == 0:
        return rnd.uniform(-1, 1) * 10.0 ** rnd.randrange(-320, 308)
    if kind == 1:
        return float(rnd.randrange(-(10**17), 10**17))
    if kind == 2:
        return rnd.choice([0.0, -0.0, 1e16, 9999999999999998.0, 0.0001, 1e-05, 1e-07, 1e22, 1e23]) * rnd.choice([1, -1])
    return rnd.randrange(1, 400) * 5e-324


def value(rnd, depth):
    kind = rnd.randrange(6 if depth == 0 else 8)
    if kind == 0:
        return text(rnd)
    if kind == 1:
        return rnd.randrange(-(2**63), 2**63) >> rnd.randrange(64)
    if kind == 2:
        return real(rnd)
    if kind == 3:
        return rnd.random() < 0.5
    if kind == 4:
        return None
    if kind == 5:
        return rnd.randrange(-1000, 1000)
    if kind == 6:
        return [value(rnd, depth - 1) for _ in range(rnd.randrange(6))]
    return {text(rnd): value(rnd, depth - 1) for _ in range(rnd.randrange(6))}


def attributes(seed):
    rnd = random.Random(seed)
    names = ("n" + "".join(c for c in text(rnd)[:12] if c.isprintable()) for _ in range(rnd.randrange(8)))
    return {name: value(rnd, 4) for name in names}


def version(request):
    return {"major": django.VERSION[0], "minor": django.VERSION[1], "text": django.get_version()}


def encode(request):
    data = attributes(request["seed"])
    return {"session_data": SessionStore().encode(data), "json": dumps(data)}


def encode_legacy(request):
    with override_settings(DEFAULT_HASHING_ALGORITHM="sha1"):
        return encode(request)


def encode_json(request):
    return {"session_data": SessionStore().encode(json.loads(request["json"]))}


def decode(request):
    return {"json": dumps(SessionStore().decode(request["session_data"]))}


def decode_with_fallback(request):
    with override_settings(SECRET_KEY="newer-secret-key", SECRET_KEY_FALLBACKS=[SECRET_KEY]):
        return decode(request)


def encode_with_newer_key(request):
    with override_settings(SECRET_KEY="newer-secret-key"):
        return encode(request)


OPERATIONS = {
    operation.__name__: operation
    for operation in (
        version,
        encode,
        encode_legacy,
        encode_json,
        encode_with_newer_key,
        decode,
        decode_with_fallback,
    )
}

for line in sys.stdin:
    request = json.loads(line)
    print(dumps(OPERATIONS[request["operation"]](request)), flush=True)
