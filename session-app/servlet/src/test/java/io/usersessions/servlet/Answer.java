package io.usersessions.servlet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A response as it was received, without its chunks and without interim responses.
 *
 * @param content the body, with a character for each byte
 */
record Answer(int status, List<String> headerLines, String content) {
    private static final String LINE_END = "\r\n";

    static Answer parse(byte[] received) {
        String text = new String(received, ISO_8859_1);
        int end = text.indexOf(LINE_END + LINE_END);
        List<String> lines = new ArrayList<>(List.of(text.substring(0, end).split(LINE_END, -1)));
        int status = Integer.parseInt(lines.remove(0).split(" ", -1)[1]);
        String body = text.substring(end + 4);
        if (status == 100 || status == 102 || status == 103) {
            return parse(body.getBytes(ISO_8859_1));
        }
        Answer raw = new Answer(status, lines, body);
        boolean isChunked = raw.headers("Transfer-Encoding").contains("chunked");
        return isChunked ? new Answer(status, lines, joined(body)) : raw;
    }

    /** The same without a body. */
    static Answer headOf(byte[] received) {
        List<String> lines =
                new ArrayList<>(List.of(new String(received, ISO_8859_1).strip().split(LINE_END, -1)));
        int status = Integer.parseInt(lines.remove(0).split(" ", -1)[1]);
        return new Answer(status, lines, "");
    }

    private static String joined(String chunks) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (at < chunks.length()) {
            int lineEnd = chunks.indexOf(LINE_END, at);
            int size = Integer.parseInt(chunks.substring(at, lineEnd), 16);
            int from = lineEnd + LINE_END.length();
            body.append(chunks, from, from + size);
            at = from + size + LINE_END.length();
        }
        return body.toString();
    }

    byte[] bytes() {
        return content.getBytes(ISO_8859_1);
    }

    /** The body as UTF-8. */
    String body() {
        return new String(bytes(), UTF_8);
    }

    List<String> headers(String name) {
        String prefix = name + ":";
        return headerLines.stream()
                .filter(line -> line.regionMatches(true, 0, prefix, 0, prefix.length()))
                .map(line -> line.substring(prefix.length()).strip())
                .toList();
    }

    Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    /** The cookies that a browser would send back. */
    String cookie() {
        return header("Set-Cookie").orElseThrow().split(";", -1)[0];
    }
}
