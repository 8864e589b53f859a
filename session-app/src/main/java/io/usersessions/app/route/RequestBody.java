package io.usersessions.app.route;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The body of a request, of a stated media type and bounded in size. */
public final class RequestBody {
    /** The maximum size of a body, in bytes. */
    public static final int MAX_BYTES = 128 * 1024;

    private RequestBody() {}

    /**
     * The body as text.
     *
     * @throws RefusedRequest if it has another media type (415), is too large (413), did not arrive (408, 503) or is malformed (400)
     */
    public static String text(HttpServletRequest request, String mediaType) {
        if (!isOf(request, mediaType)) {
            throw new RefusedRequest(
                    HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "The body must be " + mediaType + ".");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(request)))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new RefusedRequest(HttpServletResponse.SC_BAD_REQUEST, "The body is not UTF-8.");
        }
    }

    /** Whether the body has this media type; parameters do not count. */
    public static boolean isOf(HttpServletRequest request, String mediaType) {
        String declared = request.getContentType();
        return declared != null && declared.split(";", 2)[0].strip().equalsIgnoreCase(mediaType);
    }

    private static byte[] bytes(HttpServletRequest request) {
        ArrivedBody body = ArrivedBody.of(request);
        return switch (body.end()) {
            case COMPLETE -> body.bytes();
            case TOO_LARGE -> throw tooLarge();
            case BROKEN_OFF ->
                throw new RefusedRequest(HttpServletResponse.SC_REQUEST_TIMEOUT, "The body did not arrive in time.");
            case MALFORMED ->
                throw new RefusedRequest(HttpServletResponse.SC_BAD_REQUEST, "The body is not in valid chunks.");
            case NO_ROOM ->
                throw new RefusedRequest(
                        HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                        "Too many requests are arriving at the moment. Try again shortly.");
        };
    }

    private static RefusedRequest tooLarge() {
        return new RefusedRequest(
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "The body has more than " + MAX_BYTES + " bytes.");
    }
}
