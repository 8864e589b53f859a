/** What a session is: values and the aggregate. Every value that exists is valid; nothing here reads a clock or draws randomness. */
package io.usersessions.domain.model;
