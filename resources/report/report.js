for (const field of document.querySelectorAll("input[type=search]")) {
  const rows = document.getElementById(field.dataset.rows).querySelectorAll("tbody tr");
  field.addEventListener("input", () => {
    const wanted = field.value.toLocaleLowerCase();
    for (const row of rows) row.hidden = !row.textContent.toLocaleLowerCase().includes(wanted);
  });
}
