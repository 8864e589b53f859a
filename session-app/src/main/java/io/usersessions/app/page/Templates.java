package io.usersessions.app.page;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** The templates of the pages, compiled once; every value in them is escaped for HTML. */
public final class Templates {
    private final DefaultMustacheFactory factory = new DefaultMustacheFactory("io/usersessions/app/page");

    /** A compiled template. */
    public record Template(Mustache mustache) {
        /** Sends the page with {@code no-store}, since it shows the content of a session. */
        public void send(HttpServletResponse response, int status, Object model) throws IOException {
            StringWriter page = new StringWriter();
            mustache.execute(page, model);
            response.setStatus(status);
            response.setContentType("text/html;charset=utf-8");
            response.setHeader("Cache-Control", "no-store");
            response.getOutputStream().write(page.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The template of this name, without its file extension. */
    public Template named(String name) {
        return new Template(factory.compile(name + ".mustache"));
    }
}
