package io.usersessions.servlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A response as it was received. */
record Answer(int status, List<String> headerLines, String body) {
    static Answer parse(String text) {
        int end = text.indexOf("\r\n\r\n");
        List<String> lines = new ArrayList<>(List.of(text.substring(0, end).split("\r\n", -1)));
        int status = Integer.parseInt(lines.remove(0).split(" ", -1)[1]);
        return new Answer(status, lines, text.substring(end + 4));
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
