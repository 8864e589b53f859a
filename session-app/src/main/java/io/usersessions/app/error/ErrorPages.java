package io.usersessions.app.error;

import io.usersessions.app.api.Api;
import io.usersessions.app.api.ProblemDetails;
import io.usersessions.app.page.Templates;
import io.usersessions.app.route.RoutedServlet;
import io.usersessions.servlet.SessionFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Reports an error as a page, or as a problem to programs; internal faults without details. */
public final class ErrorPages extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** The path of this servlet, for error dispatches only. */
    public static final String PATH = "/error";

    private final transient Templates.Template template;

    private record Model(String title, String detail, List<ErrorLink> links) {}

    /** @param template the page for all errors */
    public ErrorPages(Templates.Template template) {
        this.template = template;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        int status = response.getStatus();
        String detail = RoutedServlet.detailOf(request)
                .or(() -> SessionFilter.detailOf(request))
                .orElseGet(() -> ErrorText.detail(status));
        ProblemDetails problem = ProblemDetails.of(status, detail);
        if (isForPrograms(request)) {
            problem.send(response);
        } else {
            template.send(response, status, new Model(problem.title(), detail, ErrorLink.after(status)));
        }
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && path.startsWith(Api.ROOT);
    }
}
