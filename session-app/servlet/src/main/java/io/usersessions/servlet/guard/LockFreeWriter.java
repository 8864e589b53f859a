package io.usersessions.servlet.guard;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Formatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A {@link PrintWriter} whose lines and formats need no lock, since they are written piece by piece. */
abstract class LockFreeWriter extends PrintWriter {
    LockFreeWriter(Writer container) {
        super(container);
    }

    @Override
    public void write(char[] characters) {
        write(characters, 0, characters.length);
    }

    @Override
    public void write(String characters) {
        write(characters, 0, characters.length());
    }

    @Override
    public void println() {
        write(System.lineSeparator());
    }

    @Override
    public void println(boolean value) {
        print(value);
        println();
    }

    @Override
    public void println(char value) {
        print(value);
        println();
    }

    @Override
    public void println(int value) {
        print(value);
        println();
    }

    @Override
    public void println(long value) {
        print(value);
        println();
    }

    @Override
    public void println(float value) {
        print(value);
        println();
    }

    @Override
    public void println(double value) {
        print(value);
        println();
    }

    @Override
    public void println(char[] value) {
        print(value);
        println();
    }

    @Override
    public void println(@Nullable String value) {
        print(value);
        println();
    }

    @Override
    public void println(@Nullable Object value) {
        print(value);
        println();
    }

    @Override
    public PrintWriter format(String format, @Nullable Object... values) {
        return format(Locale.getDefault(Locale.Category.FORMAT), format, values);
    }

    @Override
    public PrintWriter format(@Nullable Locale locale, String format, @Nullable Object... values) {
        write(new Formatter(locale).format(format, values).toString());
        return this;
    }
}
