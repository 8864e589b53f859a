package io.usersessions.app.asset;

import io.usersessions.app.route.Exchange;
import io.usersessions.app.route.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All files that pages refer to. A file has its hash in its name, is the same for everyone, and never changes, so browsers ask for it once.
 */
public final class Assets {
    /** The pattern of their paths. */
    public static final String PATTERN = "/assets/{file}";

    private static final List<String> NAMES =
            List.of("style.css", "icons.svg", "brand.svg", "zone.js", "session-end.js", "password.js");

    private final Map<String, Asset> byName = new LinkedHashMap<>();
    private final Map<String, Asset> byFileName = new LinkedHashMap<>();

    /** Reads the files of the application. */
    public Assets() {
        for (String name : NAMES) {
            Asset asset = Asset.read(name);
            byName.put(name, asset);
            byFileName.put(asset.fileName(), asset);
        }
    }

    /**
     * The path of a file.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public String path(String name) {
        return "/assets/" + named(name).fileName();
    }

    /**
     * The content of a file, which is UTF-8.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public String source(String name) {
        return new String(named(name).plain(), StandardCharsets.UTF_8);
    }

    private Asset named(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("there is no file " + name);
        }
        return asset;
    }

    /** Sends the file that the path of a request names. */
    public void send(Exchange exchange) throws IOException {
        Asset asset = byFileName.get(exchange.variable("file"));
        if (asset == null) {
            throw Refusal.NOTHING_HERE.refused();
        }
        HttpServletRequest request = exchange.request();
        HttpServletResponse response = exchange.response();
        boolean isCompressed = Compression.isAcceptedBy(request);
        String tag = "\"" + asset.hash() + (isCompressed ? "-gzip" : "") + "\"";
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("ETag", tag);
        response.setHeader("Vary", "Accept-Encoding");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (isCompressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] content = isCompressed ? asset.compressed() : asset.plain();
        response.setContentType(asset.mediaType());
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
