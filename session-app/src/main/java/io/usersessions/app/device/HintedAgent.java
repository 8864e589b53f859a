package io.usersessions.app.device;

import io.usersessions.domain.model.Client;

/** An agent and the hints that are stored in one text with it. */
record HintedAgent(String agent, ClientHints hints) {
    private static final String MARK = " " + HintText.MARK + ":";
    private static final int LONGEST_AGENT = Client.LONGEST_USER_AGENT - 1 - HintText.LONGEST;

    /** Splits a stored text. */
    static HintedAgent parse(String text) {
        int at = text.lastIndexOf(MARK);
        return at < 0
                ? new HintedAgent(text, ClientHints.NONE)
                : new HintedAgent(text.substring(0, at), HintText.parse(text.substring(at + MARK.length())));
    }

    /** The text to store, with room for the hints. What a client itself wrote like hints is dropped. */
    String text() {
        int at = agent.indexOf(MARK);
        String own = at < 0 ? agent : agent.substring(0, at);
        String more = HintText.of(hints);
        return more.isEmpty() ? own : cut(own) + " " + more;
    }

    private static String cut(String agent) {
        return agent.codePointCount(0, agent.length()) <= LONGEST_AGENT
                ? agent
                : agent.substring(0, agent.offsetByCodePoints(0, LONGEST_AGENT));
    }
}
