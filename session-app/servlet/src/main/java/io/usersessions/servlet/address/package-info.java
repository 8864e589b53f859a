/** The addresses in the forwarding headers of proxies. Not exported to users. */
package io.usersessions.servlet.address;
