package io.usersessions.app.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Reads a password: from a terminal without showing it, or else the first line of standard input. */
final class PasswordInput {
    private PasswordInput() {}

    /** In Java 22 to 24 a console without a terminal reads standard input, too. */
    @SuppressWarnings("SystemConsoleNull")
    static char[] read(PrintWriter prompts) throws IOException {
        Console console = System.console();
        if (console != null) {
            prompts.print("Password: ");
            prompts.flush();
            char[] typed = console.readPassword();
            return typed == null ? new char[0] : typed;
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = in.readLine();
        return line == null ? new char[0] : line.toCharArray();
    }
}
