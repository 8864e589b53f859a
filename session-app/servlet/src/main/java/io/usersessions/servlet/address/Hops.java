package io.usersessions.servlet.address;

import io.usersessions.domain.model.IpAddress;
import java.util.Optional;

/** The hops that proxies appended to a header, from the last to the first; each call parses one hop. */
public final class Hops {
    public static final int MAX_HOPS = 32;

    private final ForwardingHeader header;
    private final String list;
    private int end;
    private int count;

    /**
     * All hops of a header.
     *
     * @param list the lines of the header, joined by commas
     */
    public Hops(ForwardingHeader header, String list) {
        this.header = header;
        this.list = list;
        this.end = list.length();
    }

    public boolean hasPrevious() {
        return end >= 0;
    }

    /** The hop before the previous result; empty if it is not an address literal, or if there are too many hops. */
    public Optional<IpAddress> previous() {
        count++;
        int comma = header.commaBefore(list, end);
        String hop = list.substring(comma + 1, end);
        end = comma;
        return count <= MAX_HOPS ? header.addressIn(hop.strip()) : Optional.empty();
    }
}
