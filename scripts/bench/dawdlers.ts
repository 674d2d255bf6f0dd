// Visitors who never finish their sentence (the notes' T-39).

import { connect, type Socket } from "node:net";

/** Sockets that send a header letter by letter, and come back when they are shown out. */
export function dawdleAt(origin: string, slowSockets: number) {
  const { hostname, port } = new URL(origin);
  const sockets = new Set<Socket>();
  let over = false;
  const open = () => {
    if (over) return;
    const socket = connect(Number(port), hostname, () =>
      socket.write(`GET / HTTP/1.1\r\nHost: ${hostname}\r\nX: `),
    );
    socket.on("error", () => {});
    socket.on("close", () => {
      sockets.delete(socket);
      open();
    });
    sockets.add(socket.resume());
  };
  for (let made = 0; made < slowSockets; made += 1) open();
  const letters = setInterval(() => {
    for (const socket of sockets) socket.write("x");
  }, 2000);
  return {
    open: () => sockets.size,
    end: () => {
      over = true;
      clearInterval(letters);
      for (const socket of sockets) socket.destroy();
    },
  };
}
