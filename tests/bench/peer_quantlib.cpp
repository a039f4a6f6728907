/* SPDX-License-Identifier: EUPL-1.2 */
/* QuantLib, one call at a time, with a calendar of our own holidays: peer_quantlib FOLDER; then one path per line, nanoseconds per call and a checksum back. */
#include <ql/time/calendars/bespokecalendar.hpp>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

namespace {

const std::int32_t serial_1970 = 25569;
const std::size_t single = 1 << 16;

std::vector<std::int32_t> read(const std::string &path, std::size_t most)
{
    std::vector<std::int32_t> values(most);
    std::FILE *file = std::fopen(path.c_str(), "rb");

    values.resize(file ? std::fread(values.data(), sizeof values[0], most, file) : 0);
    if (file)
        std::fclose(file);
    return values;
}

}

int main(int argc, char **argv)
{
    const std::string folder = argc > 1 ? argv[1] : ".";
    QuantLib::BespokeCalendar calendar("Nederland");
    std::vector<QuantLib::Date> days;
    std::string line;

    calendar.addWeekend(QuantLib::Saturday);
    calendar.addWeekend(QuantLib::Sunday);
    for (std::int32_t day : read(folder + "/vrij", 4096))
        calendar.addHoliday(QuantLib::Date(day + serial_1970));
    for (std::int32_t day : read(folder + "/ver", single))
        days.push_back(QuantLib::Date(day + serial_1970));
    std::cout << "klaar" << std::endl;
    while (std::getline(std::cin, line)) {
        const bool adds = line == "een_add";
        std::vector<QuantLib::Date> found(days.size());
        std::uint64_t sum = 0;

        if (!adds && line != "een_roll") {
            std::cout << "geen" << std::endl;
            continue;
        }
        const auto start = std::chrono::steady_clock::now();
        for (std::size_t i = 0; i < days.size(); i++)
            found[i] = adds ? calendar.advance(days[i], 30, QuantLib::Days) : calendar.adjust(days[i]);
        const std::chrono::duration<double, std::nano> spent = std::chrono::steady_clock::now() - start;
        for (std::size_t i = 0; i < found.size(); i++)
            sum += static_cast<std::uint64_t>(static_cast<std::int64_t>(found[i].serialNumber() - serial_1970)) * (i + 1);
        std::cout << spent.count() / static_cast<double>(days.size()) << ' ' << sum << std::endl;
    }
    return 0;
}
