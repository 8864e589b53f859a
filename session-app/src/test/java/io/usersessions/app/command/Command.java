package io.usersessions.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** A command that ran in the process of the test, with its output. */
record Command(int exitCode, String out, String err) {
    /** Runs a command with this text as standard input. */
    static synchronized Command run(String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            int exitCode = Commands.commandLine()
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(err, true))
                    .execute(arguments);
            return new Command(exitCode, out.toString(), err.toString());
        } finally {
            System.setIn(before);
        }
    }

    /** Runs a command that has to succeed. */
    static Command succeed(String input, String... arguments) {
        Command command = run(input, arguments);
        assertThat(command.exitCode()).as(command.err()).isZero();
        return command;
    }
}
