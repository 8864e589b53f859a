package io.usersessions.servlet.address;

import io.usersessions.domain.model.IpAddress;
import java.util.Optional;

/** A header to which each proxy appends the address that it got the request from. */
public enum ForwardingHeader {
    /** A list of addresses that no standard describes. */
    X_FORWARDED_FOR("X-Forwarded-For") {
        @Override
        int commaBefore(String list, int end) {
            return list.lastIndexOf(',', end - 1);
        }

        @Override
        Optional<IpAddress> addressIn(String hop) {
            return AddressLiteral.parse(hop);
        }
    },
    /** A list of parameters (RFC 7239). */
    FORWARDED("Forwarded") {
        @Override
        int commaBefore(String list, int end) {
            return QuotedList.commaBefore(list, end);
        }

        @Override
        Optional<IpAddress> addressIn(String hop) {
            return ForwardedElement.read(hop).flatMap(AddressLiteral::parse);
        }
    };

    private final String title;

    ForwardingHeader(String title) {
        this.title = title;
    }

    /** The name of the header. */
    public String title() {
        return title;
    }

    /** The position of the comma that precedes the hop that ends here; -1 before the first hop. */
    abstract int commaBefore(String list, int end);

    /** The address that a hop names; empty if the hop is malformed or names none. */
    abstract Optional<IpAddress> addressIn(String hop);
}
