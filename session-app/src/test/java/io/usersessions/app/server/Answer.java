package io.usersessions.app.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A response as it was received. */
public record Answer(int status, List<String> headerLines, String body) {
    public static Answer parse(String text) {
        int end = text.indexOf("\r\n\r\n");
        List<String> lines = new ArrayList<>(List.of(text.substring(0, end).split("\r\n", -1)));
        int status = Integer.parseInt(lines.remove(0).split(" ", -1)[1]);
        return new Answer(status, lines, text.substring(end + 4));
    }

    public List<String> headers(String name) {
        String prefix = name + ": ";
        return headerLines.stream()
                .filter(line -> line.regionMatches(true, 0, prefix, 0, prefix.length()))
                .map(line -> line.substring(prefix.length()))
                .toList();
    }

    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    /** The session's cookie that the answer sets. */
    public String sessionCookie() {
        return headers("Set-Cookie").stream()
                .filter(line -> line.matches("(__Host-)?session=.*"))
                .findFirst()
                .orElseThrow();
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** The body without its tokens, in which any short word can stand by chance. */
    public String withoutTokens() {
        return body.replaceAll("[\\w-]{22,}", "");
    }

    /** The token of the first form of a page. */
    public String formToken() {
        Matcher field = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(body);
        if (!field.find()) {
            throw new AssertionError("no token in " + body);
        }
        return field.group(1);
    }
}
