package io.usersessions.servlet.guard;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A response that closes its visit before an error or a redirect commits it. */
abstract class EndableResponse extends HeldResponse {
    private static final int PROCESSING = 102;
    private static final int EARLY_HINTS = 103;

    EndableResponse(HttpServletResponse response) {
        super(response);
    }

    /** Closes the visit, and puts its headers on the response. */
    abstract void closeVisit(int status);

    /** Closes the visit, and drops the body: the container answers from here on. */
    abstract void end(int status);

    /** Containers send these two as an interim response, before the response of the page. */
    private void endUnlessInterim(int status) {
        if (status != PROCESSING && status != EARLY_HINTS) {
            end(status);
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        if (!isIncluding()) {
            endUnlessInterim(status);
            super.sendError(status);
        }
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        if (!isIncluding()) {
            endUnlessInterim(status);
            super.sendError(status, message);
        }
    }

    /** Calls the one method for redirects that servlet 6.0 has. */
    @Override
    public void sendRedirect(String location) throws IOException {
        if (!isIncluding()) {
            end(SC_FOUND);
            super.sendRedirect(location);
        }
    }

    @Override
    public void sendRedirect(String location, int status) throws IOException {
        sendRedirect(location, status, true);
    }

    @Override
    public void sendRedirect(String location, boolean clearBuffer) throws IOException {
        sendRedirect(location, SC_FOUND, clearBuffer);
    }

    @Override
    public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
        if (isIncluding()) {
            return;
        }
        if (clearBuffer) {
            end(status);
            super.sendRedirect(location, status, true);
        } else {
            closeVisit(status);
            // The container would end the response before the kept body could follow.
            super.setStatus(status);
            super.setHeader("Location", location);
            flushBuffer();
        }
    }
}
