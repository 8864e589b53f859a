package io.usersessions.app.device;

import io.usersessions.app.device.ClientHints.Versioned;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads hints from the headers of a request. Any text may stand there. */
final class HintHeaders {
    /** The hints that a browser sends only when it is asked, as a value of {@code Accept-CH}. */
    static final String ASKED =
            "Sec-CH-UA-Full-Version-List, Sec-CH-UA-Platform-Version, Sec-CH-UA-Model, Sec-CH-UA-Form-Factors";

    private static final int LONGEST = 512;
    private static final String TOUCH = "touch=";
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\]*+)\"");
    private static final Pattern BRAND = Pattern.compile("\"([^\"\\\\]*+)\" *+; *+v=\"([0-9.]*+)\"");
    private static final Pattern NO_BRAND = Pattern.compile("(?i)[^a-z]*+not[^a-z]*+(a[^a-z]*+)?brand[^a-z]*+");

    private final HttpServletRequest request;

    HintHeaders(HttpServletRequest request) {
        this.request = request;
    }

    ClientHints hints() {
        return new ClientHints(
                brand("Sec-CH-UA-Full-Version-List").or(() -> brand("Sec-CH-UA")),
                quoted("Sec-CH-UA-Platform")
                        .map(name -> new Versioned(
                                name, quoted("Sec-CH-UA-Platform-Version").orElse(""))),
                quoted("Sec-CH-UA-Form-Factors"),
                quoted("Sec-CH-UA-Model"),
                header("Sec-CH-UA-Mobile").equals("?1"),
                touch());
    }

    /** Whether the script of the pages found a screen that feels several fingers. */
    boolean touch() {
        List<String> lines = Collections.list(request.getHeaders("Cookie"));
        return lines.stream()
                .flatMap(line -> List.of(line.split(";", -1)).stream())
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(TOUCH))
                .anyMatch(cookie -> AgentText.leadingNumber(cookie.substring(TOUCH.length()))
                        .filter(points -> Integer.parseInt(points) > 0)
                        .isPresent());
    }

    /** The brand that is neither the engine nor one that stands for none, or else the engine. */
    private Optional<Versioned> brand(String header) {
        List<Versioned> brands = BRAND.matcher(header(header))
                .results()
                .map(found -> new Versioned(found.group(1), found.group(2)))
                .filter(brand -> !NO_BRAND.matcher(brand.name()).matches())
                .toList();
        return brands.stream()
                .filter(brand -> !brand.name().equals("Chromium"))
                .findFirst()
                .or(() -> brands.stream().findFirst());
    }

    private Optional<String> quoted(String header) {
        Matcher text = QUOTED.matcher(header(header));
        return text.find() ? Optional.of(text.group(1)).filter(value -> !value.isBlank()) : Optional.empty();
    }

    private String header(String name) {
        String value = request.getHeader(name);
        return value == null ? "" : value.substring(0, Math.min(LONGEST, value.length()));
    }
}
