/** The shop before it left Spring Session. */
@NullMarked
package com.example.old;

import org.jspecify.annotations.NullMarked;
