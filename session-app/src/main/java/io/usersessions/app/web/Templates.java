package io.usersessions.app.web;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** The pages' templates, compiled once; whatever is put into one is escaped for HTML. */
final class Templates {
    private final DefaultMustacheFactory factory = new DefaultMustacheFactory("io/usersessions/app/web");

    /** One template. */
    record Template(Mustache mustache) {
        /** Sends the page, with session content that nobody is to keep. */
        void send(HttpServletResponse response, int status, Object model) throws IOException {
            StringWriter page = new StringWriter();
            mustache.execute(page, model);
            response.setStatus(status);
            response.setContentType("text/html;charset=utf-8");
            response.setHeader("Cache-Control", "no-store");
            response.getOutputStream().write(page.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The template of this name, without its ending. */
    Template named(String name) {
        return new Template(factory.compile(name + ".mustache"));
    }
}
