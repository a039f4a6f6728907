#include "werkvoorraad.h"
