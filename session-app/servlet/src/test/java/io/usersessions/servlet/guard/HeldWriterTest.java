package io.usersessions.servlet.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeldWriterTest {
    private final StringWriter sent = new StringWriter();
    private final PrintWriter container = new PrintWriter(sent);
    private final List<MonitorInfo> monitors = new ArrayList<>();

    /** A response that notes which monitors its thread holds when it is released. */
    private final class Response extends HeldResponse {
        private boolean isReleased;

        Response(int bufferSize) {
            super((HttpServletResponse) Proxy.newProxyInstance(
                    HeldWriterTest.class.getClassLoader(),
                    new Class<?>[] {HttpServletResponse.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "getWriter" -> container;
                        case "getBufferSize" -> bufferSize;
                        default -> throw new UnsupportedOperationException(method.getName());
                    }));
        }

        @Override
        public void release() throws IOException {
            long[] self = {Thread.currentThread().getId()};
            monitors.addAll(Arrays.asList(ManagementFactory.getThreadMXBean()
                    .getThreadInfo(self, true, false)[0]
                    .getLockedMonitors()));
            isReleased = true;
            writeKeptBody();
        }

        @Override
        void onReset() {}
    }

    record Way(String name, Consumer<PrintWriter> write) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Way> ways_to_write() {
        return List.of(
                new Way("write of a character", out -> out.write('x')),
                new Way("write of an array", out -> out.write(new char[] {'x', 'y'})),
                new Way("write of a part of an array", out -> out.write(new char[] {'x', 'y', 'z'}, 1, 2)),
                new Way("write of a text", out -> out.write("text")),
                new Way("write of a part of a text", out -> out.write("a long text", 2, 4)),
                new Way("print of a flag", out -> out.print(true)),
                new Way("print of a character", out -> out.print('x')),
                new Way("print of an int", out -> out.print(1)),
                new Way("print of a long", out -> out.print(1L)),
                new Way("print of a float", out -> out.print(1.5f)),
                new Way("print of a double", out -> out.print(1.5)),
                new Way("print of an array", out -> out.print(new char[] {'x', 'y'})),
                new Way("print of a text", out -> out.print("text")),
                new Way("print of no text", out -> out.print((String) null)),
                new Way("print of an object", out -> out.print(List.of(1))),
                new Way("println", PrintWriter::println),
                new Way("println of a flag", out -> out.println(true)),
                new Way("println of a character", out -> out.println('x')),
                new Way("println of an int", out -> out.println(1)),
                new Way("println of a long", out -> out.println(1L)),
                new Way("println of a float", out -> out.println(1.5f)),
                new Way("println of a double", out -> out.println(1.5)),
                new Way("println of an array", out -> out.println(new char[] {'x', 'y'})),
                new Way("println of a text", out -> out.println("text")),
                new Way("println of no text", out -> out.println((String) null)),
                new Way("println of an object", out -> out.println(List.of(1))),
                new Way("printf", out -> out.printf("%05.1f|%s", 1.5, "x")),
                new Way("printf in a language", out -> out.printf(Locale.GERMAN, "%05.1f", 1.5)),
                new Way("format", out -> out.format("%05.1f|%s", 1.5, "x")),
                new Way("format in a language", out -> out.format(Locale.GERMAN, "%05.1f", 1.5)),
                new Way("append of a character", out -> out.append('x')),
                new Way("append of a text", out -> out.append("text")),
                new Way("append of no text", out -> out.append(null)),
                new Way("append of a part of a text", out -> out.append("a long text", 2, 6)),
                new Way("flush", PrintWriter::flush),
                new Way("checkError", PrintWriter::checkError),
                new Way("close", PrintWriter::close));
    }

    private static String written(Way way) {
        StringWriter expected = new StringWriter();
        PrintWriter plain = new PrintWriter(expected);
        way.write().accept(plain);
        plain.flush();
        return expected.toString();
    }

    @ParameterizedTest
    @MethodSource("ways_to_write")
    void no_monitor_is_held_while_the_response_is_released(Way way) throws Exception {
        Response response = new Response(0);

        way.write().accept(response.getWriter());

        assertThat(response.isReleased).isTrue();
        assertThat(monitors).isEmpty();
        assertThat(sent).hasToString(written(way));
    }

    @ParameterizedTest
    @MethodSource("ways_to_write")
    void what_is_kept_is_what_was_written(Way way) throws Exception {
        Response response = new Response(8192);

        way.write().accept(response.getWriter());
        response.release();

        assertThat(sent).hasToString(written(way));
    }

    @Test
    void a_text_is_kept_until_it_reaches_the_size_of_the_buffer() throws Exception {
        Response response = new Response(8);

        response.getWriter().print("1234567");
        boolean isReleasedBefore = response.isReleased;
        response.getWriter().print("8");

        assertThat(isReleasedBefore).isFalse();
        assertThat(sent).hasToString("12345678");
    }
}
