-- What only one node may do at a time. A holder that dies is overtaken when its lease ends.
create table session_lease (
    bucket       int         not null check (bucket between 0 and 65535),
    name         text        not null check (char_length(name) between 1 and 255),
    holder       text        not null check (char_length(holder) between 1 and 255),
    leased_until timestamptz not null,
    primary key (bucket, name)
);
