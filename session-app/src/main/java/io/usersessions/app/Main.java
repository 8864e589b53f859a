package io.usersessions.app;

import io.usersessions.app.command.Commands;

/** The entry point of the runnable jar. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Commands.run(arguments));
    }
}
