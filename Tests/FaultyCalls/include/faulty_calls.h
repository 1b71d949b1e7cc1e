// Nothing to call: the library is put in front of the C library with LD_PRELOAD.
