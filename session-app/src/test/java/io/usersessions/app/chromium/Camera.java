package io.usersessions.app.chromium;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Takes pictures of a tab. */
public record Camera(Tab tab) {
    private static final int MAX_HEIGHT = 2_000;

    /** The part of the page that is seen. */
    public void window(Path file) {
        write(tab.call("Page.captureScreenshot", Map.of()), file);
    }

    /** The whole page, down to {@value #MAX_HEIGHT} pixels. */
    public void page(Path file) {
        JsonNode size = tab.call("Page.getLayoutMetrics", Map.of()).get("cssContentSize");
        Map<String, Object> clip = Map.of(
                "x", 0,
                "y", 0,
                "width", size.get("width").asDouble(),
                "height", Math.min(MAX_HEIGHT, size.get("height").asDouble()),
                "scale", 1);
        write(tab.call("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip)), file);
    }

    private static void write(JsonNode answer, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(
                    file,
                    Palette.reduced(
                            Base64.getDecoder().decode(answer.get("data").asString())));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
