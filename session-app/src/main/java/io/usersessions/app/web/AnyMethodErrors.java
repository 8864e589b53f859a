package io.usersessions.app.web;

import org.eclipse.jetty.ee11.servlet.ErrorPageErrorHandler;

/** Sends every error to one page; Jetty's own would leave errors of PUT, DELETE and the like without a body. */
final class AnyMethodErrors extends ErrorPageErrorHandler {
    AnyMethodErrors(String path) {
        setShowStacks(false);
        addErrorPage(GLOBAL_ERROR_PAGE, path);
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }
}
