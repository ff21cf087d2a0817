/*
 * The UART behind an RS-485 driver (D2 switches it), coupled to a pseudo-terminal. Bytes take their time on the wire in
 * both directions. What the chip says with the driver off is lost, what it should hear while it speaks too.
 */
#include <errno.h>
#include <fcntl.h>
#include <simavr/avr_uart.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "chip.h"
#include "devices.h"

enum { QUEUE = 4096, BITS = 10, UBRR_LOW = 0xc4, UBRR_HIGH = 0xc5, PORTD_DATA = 0x2b, DRIVE = 2, RECENT_MS = 3 };

struct queue {
  uint8_t bytes[QUEUE];
  uint64_t due[QUEUE];
  unsigned first, count;
};

static int master = -1;
static int slave = -1;
static const char *link_path;
static bool watch_baud;
static struct queue heard, said;
static uint64_t wire_free_at;
static uint64_t active_at;
unsigned bus_dropped;

static unsigned divisor(void) { return chip.avr->data[UBRR_LOW] | (chip.avr->data[UBRR_HIGH] & 0x0fu) << 8; }

static uint64_t character_cycles(void) { return (uint64_t)(divisor() + 1) * 16 * BITS; }

static bool driving(void) { return chip.avr->data[PORTD_DATA] & 1 << DRIVE; }

static void put(struct queue *queue, uint8_t byte, uint64_t due) {
  if (queue->count == QUEUE) return;
  const unsigned place = (queue->first + queue->count) % QUEUE;
  queue->bytes[place] = byte;
  queue->due[place] = due;
  queue->count += 1;
}

static void drop_first(struct queue *queue) {
  queue->first = (queue->first + 1) % QUEUE;
  queue->count -= 1;
}

static avr_cycle_count_t deliver(struct avr_t *avr, avr_cycle_count_t when, void *param) {
  (void)param;
  if (heard.count == 0) return 0;
  if (driving()) bus_dropped += 1;
  else avr_raise_irq(avr_io_getirq(avr, AVR_IOCTL_UART_GETIRQ('0'), UART_IRQ_INPUT), heard.bytes[heard.first]);
  drop_first(&heard);
  active_at = when;
  return heard.count > 0 ? when + character_cycles() : 0;
}

static bool same_baud(void) {
  static const struct {
    speed_t code;
    unsigned baud;
  } speeds[] = {{B9600, 9600}, {B19200, 19200}, {B38400, 38400}, {B57600, 57600}, {B115200, 115200}, {B230400, 230400}};
  struct termios line;
  if (!watch_baud || tcgetattr(slave, &line) != 0) return true;
  for (unsigned at = 0; at < sizeof speeds / sizeof *speeds; at += 1)
    if (speeds[at].code == cfgetospeed(&line)) return speeds[at].baud == CHIP_HZ / 16 / (divisor() + 1);
  return false;
}

static void hear_chip(struct avr_irq_t *irq, uint32_t value, void *param) {
  (void)irq, (void)param;
  if (driving() && same_baud()) put(&said, (uint8_t)value, chip.avr->cycle + character_cycles());
  else bus_dropped += 1;
  active_at = chip.avr->cycle;
}

void bus_connect(void) {
  uint32_t flags = 0;
  avr_ioctl(chip.avr, AVR_IOCTL_UART_SET_FLAGS('0'), &flags);
  static bool watched;
  if (!watched)
    avr_irq_register_notify(avr_io_getirq(chip.avr, AVR_IOCTL_UART_GETIRQ('0'), UART_IRQ_OUTPUT), hear_chip, NULL);
  watched = true;
  wire_free_at = 0;
  active_at = 0;
}

void bus_power_off(void) {
  heard.count = 0;
  said.count = 0;
}

const char *bus_open(const char *link, bool check_baud) {
  static char path[64];
  master = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);
  if (master < 0 || grantpt(master) || unlockpt(master) || ptsname_r(master, path, sizeof path)) {
    perror("pseudo-terminal");
    exit(1);
  }
  /* Held open, so that this side never sees an end of file when the panel closes its side. */
  slave = open(path, O_RDWR | O_NOCTTY);
  struct termios raw;
  tcgetattr(slave, &raw);
  cfmakeraw(&raw);
  tcsetattr(slave, TCSANOW, &raw);
  watch_baud = check_baud;
  link_path = link;
  if (link == NULL) return path;
  unlink(link);
  if (symlink(path, link) != 0) perror(link);
  return link;
}

void bus_close(void) {
  if (link_path != NULL) unlink(link_path);
}

int bus_file(void) { return master; }

static void take_from_panel(void) {
  uint8_t bytes[256];
  ssize_t count;
  while ((count = read(master, bytes, sizeof bytes)) > 0) {
    for (ssize_t at = 0; at < count; at += 1) {
      if (!chip.powered || !same_baud()) {
        bus_dropped += 1;
        continue;
      }
      if (heard.count == 0) avr_cycle_timer_register(chip.avr, character_cycles(), deliver, NULL);
      put(&heard, bytes[at], 0);
    }
  }
}

/* A frame goes to the panel whole, when its last bit has: this machine may be busy in the middle, the chip never is. */
static void send_to_panel(void) {
  uint8_t bytes[QUEUE];
  size_t count = 0;
  if (driving()) return;
  while (said.count > 0 && said.due[said.first] <= chip.avr->cycle) {
    bytes[count++] = said.bytes[said.first];
    drop_first(&said);
  }
  if (count > 0 && write(master, bytes, count) < 0 && errno != EAGAIN) perror("pseudo-terminal");
}

bool bus_exchange(void) {
  take_from_panel();
  send_to_panel();
  return heard.count > 0 || said.count > 0 || (active_at != 0 && chip.avr->cycle - active_at < RECENT_MS * CHIP_MS);
}
