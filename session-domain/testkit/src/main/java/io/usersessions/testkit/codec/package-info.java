/** Groups of tests for {@link io.usersessions.domain.port.SessionCodec}. */
package io.usersessions.testkit.codec;
