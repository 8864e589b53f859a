package io.usersessions.servlet.guard;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** A response around that of the container, which the container may separate from this one. */
abstract class ContainerResponse extends HttpServletResponseWrapper {
    private final HttpServletResponse container;

    ContainerResponse(HttpServletResponse container) {
        super(container);
        this.container = container;
    }

    /** Not always {@link #getResponse()}: for an include, Tomcat puts a response beneath this one that ignores headers. */
    HttpServletResponse container() {
        return container;
    }

    /** Whether a page is being included that can do no more than write: whatever else it does must be ignored here, too. */
    boolean isIncluding() {
        HttpServletResponse beneath = (HttpServletResponse) getResponse();
        return beneath != container && !container.isCommitted() && ignoresStatus(beneath);
    }

    private boolean ignoresStatus(HttpServletResponse beneath) {
        int status = container.getStatus();
        beneath.setStatus(status == SC_OK ? SC_ACCEPTED : SC_OK);
        boolean isIgnored = container.getStatus() == status;
        container.setStatus(status);
        return isIgnored;
    }
}
