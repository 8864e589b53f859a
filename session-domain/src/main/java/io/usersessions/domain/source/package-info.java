/** The sources of keys and time. Not exported to users. */
package io.usersessions.domain.source;
