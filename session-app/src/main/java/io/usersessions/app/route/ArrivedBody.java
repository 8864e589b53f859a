package io.usersessions.app.route;

import jakarta.servlet.http.HttpServletRequest;

/** The body of a request as far as it arrived, and the reason why it ended. */
final class ArrivedBody {
    private static final String ATTRIBUTE = ArrivedBody.class.getName();
    private static final ArrivedBody NONE = new ArrivedBody(new byte[0], End.COMPLETE);

    private final byte[] bytes;
    private final End end;

    enum End {
        COMPLETE,
        /** It was larger than {@link RequestBody#MAX_BYTES}. */
        TOO_LARGE,
        /** It arrived too slowly, or the client disconnected. */
        BROKEN_OFF,
        /** Its chunks are not valid. */
        MALFORMED,
        /** There is no memory left for bodies that are arriving. */
        NO_ROOM
    }

    /** @param bytes not copied; the caller must not change them */
    ArrivedBody(byte[] bytes, End end) {
        this.bytes = bytes;
        this.end = end;
    }

    static boolean isIn(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof ArrivedBody;
    }

    /** The body that was stored with a request; an empty one if there is none. */
    static ArrivedBody of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof ArrivedBody body ? body : NONE;
    }

    byte[] bytes() {
        return bytes;
    }

    End end() {
        return end;
    }

    void storeIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
