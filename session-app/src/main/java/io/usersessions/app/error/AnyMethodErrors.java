package io.usersessions.app.error;

import org.eclipse.jetty.ee11.servlet.ErrorPageErrorHandler;

/** Sends every error to one page; Jetty's own handler leaves errors of PUT, DELETE and similar methods without a body. */
public final class AnyMethodErrors extends ErrorPageErrorHandler {
    /** @param path the path of the error page */
    public AnyMethodErrors(String path) {
        setShowStacks(false);
        addErrorPage(GLOBAL_ERROR_PAGE, path);
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }
}
