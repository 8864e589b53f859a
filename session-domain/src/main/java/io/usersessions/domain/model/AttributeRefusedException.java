package io.usersessions.domain.model;

/** An attribute exceeds a limit of session data; the message names the attribute and the limit. */
public final class AttributeRefusedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String name;

    AttributeRefusedException(String name, String why) {
        super("attribute '" + shortened(name) + "' refused: " + why);
        this.name = name;
    }

    /** The name of the attribute, as passed by the caller. */
    public String name() {
        return name;
    }

    private static String shortened(String name) {
        String shown = name.length() <= 40 ? name : name.substring(0, 40) + "...";
        return shown.replaceAll("\\p{Cntrl}", "?");
    }
}
