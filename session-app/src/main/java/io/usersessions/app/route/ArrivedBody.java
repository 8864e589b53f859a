package io.usersessions.app.route;

import jakarta.servlet.http.HttpServletRequest;

/** What came of the body of a request, and how it ended. */
final class ArrivedBody {
    private static final String ATTRIBUTE = ArrivedBody.class.getName();
    private static final ArrivedBody NONE = new ArrivedBody(new byte[0], End.COMPLETE);

    private final byte[] bytes;
    private final End end;

    enum End {
        COMPLETE,
        /** There was more of it than {@link RequestBody#LARGEST}. */
        TOO_LARGE,
        /** It came too slowly, or its client went away. */
        BROKEN_OFF,
        /** There is no room to keep it while it arrives. */
        NO_ROOM
    }

    /** @param bytes handed over */
    ArrivedBody(byte[] bytes, End end) {
        this.bytes = bytes;
        this.end = end;
    }

    static boolean isIn(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof ArrivedBody;
    }

    /** The body of a request that was kept with it; an empty one if there is none. */
    static ArrivedBody of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof ArrivedBody body ? body : NONE;
    }

    byte[] bytes() {
        return bytes;
    }

    End end() {
        return end;
    }

    void keepIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
