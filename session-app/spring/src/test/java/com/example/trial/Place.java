package com.example.trial;

import java.net.URI;

/** Where a browser sends its requests. */
public interface Place {
    URI at(String path);
}
