package io.usersessions.app.error;

import io.usersessions.app.api.Api;
import io.usersessions.app.api.ProblemDetails;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests that never reach the application, such as malformed HTTP. The answer is short, without a banner, a stack trace or
 * parts of the request, and has the headers of every other response.
 */
public final class ServerErrors extends ErrorHandler {
    /** The paths that the server substitutes for a path that it could not read. */
    private static final Set<String> UNREADABLE = Set.of("/badURI", "/badMessage");

    private final Map<String, String> headers;

    /** @param headers the headers that every response has */
    public ServerErrors(Map<String, String> headers) {
        this.headers = Map.copyOf(headers);
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        boolean isForPrograms = isForPrograms(request.getHttpURI().getPath());
        headers.forEach(response.getHeaders()::put);
        response.getHeaders().put("Cache-Control", "no-store");
        response.getHeaders()
                .put("Content-Type", isForPrograms ? ProblemDetails.MEDIA_TYPE : "text/plain;charset=utf-8");
        response.write(true, ByteBuffer.wrap(body(request, status, isForPrograms)), callback);
    }

    /** Jetty removes the body of an answer to HEAD only where it understood the request. */
    private static byte[] body(Request request, int status, boolean isForPrograms) {
        if (HttpMethod.HEAD.is(request.getMethod())) {
            return new byte[0];
        }
        ProblemDetails problem = ProblemDetails.of(status, ErrorCase.of(status).english());
        return isForPrograms ? problem.json() : text(problem);
    }

    /** An unreadable request line has no path; then the answer is a problem, which people can read as well. */
    private static boolean isForPrograms(@Nullable String path) {
        return path == null || path.startsWith(Api.ROOT) || UNREADABLE.contains(path);
    }

    private static byte[] text(ProblemDetails problem) {
        return (problem.status() + " " + problem.title() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
