package io.usersessions.app.error;

import io.usersessions.app.api.Api;
import io.usersessions.app.api.ProblemDetails;
import io.usersessions.app.page.Page;
import io.usersessions.app.page.Pages;
import io.usersessions.app.route.Refusal;
import io.usersessions.app.route.RoutedServlet;
import io.usersessions.servlet.SessionFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reports an error as a page, or as a problem to programs; internal faults without details. */
public final class ErrorPages extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** The path of this servlet, for error dispatches only. */
    public static final String PATH = "/error";

    private final transient Pages pages;

    /** @param pages sends the page */
    public ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        int status = response.getStatus();
        Optional<String> detail = RoutedServlet.detailOf(request).or(() -> SessionFilter.detailOf(request));
        if (isForPrograms(request)) {
            ProblemDetails.of(status, detail.orElseGet(ErrorCase.of(status)::english))
                    .send(response);
        } else {
            show(request, response, status);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        Page page = pages.withoutSession(request);
        ErrorCase error = ErrorCase.of(status);
        Optional<Refusal.Reason> refusal = RoutedServlet.refusalOf(request);
        String detail = refusal.map(reason -> reason.in(page.messages()))
                .or(() -> RoutedServlet.detailOf(request))
                .orElseGet(() -> page.text(error));
        List<ErrorLink> links =
                refusal.map(reason -> ErrorLink.after(reason.refusal())).orElseGet(() -> ErrorLink.after(status));
        pages.send(request, response, status, Pages.TEMPLATES.error(page, page.text(error.title()), detail, links));
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && path.startsWith(Api.ROOT);
    }
}
