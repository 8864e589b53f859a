package com.example.shop;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;

/** Writes pages of a title and lines. */
final class Page {
    private Page() {}

    static void write(HttpServletResponse response, String title, Object... lines) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        PrintWriter out = response.getWriter();
        out.print("<h1>" + escaped(title) + "</h1>\n");
        for (Object line : lines) {
            out.print("<p>" + escaped(String.valueOf(line)) + "</p>\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
